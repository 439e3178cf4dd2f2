package org.inshore.engine.finder;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Puts forms into buckets so that text fits them rarely by chance. */
public final class FingerprintBuilder {
  /** Most fine buckets of one kind. */
  private static final int FINE = Long.SIZE;

  private final int before;
  private final int pairBytes;
  private final Cost cost;
  private final List<Form> forms = new ArrayList<>();
  private final Set<OddCharacters.Spelled> oddCharacters = new HashSet<>();

  /**
   * Starts without forms.
   *
   * @param before how many bytes of a form stand before the place itself
   * @param pairBytes how many bytes two characters of a pair have
   */
  public FingerprintBuilder(int before, int pairBytes) {
    this.before = before;
    this.pairBytes = pairBytes;
    this.cost = new Cost(pairBytes == Pairs.UTF_8_BYTES);
  }

  /** Adds a form. */
  public void add(Form form) {
    forms.add(form);
  }

  /** How often places look like the plain forms, of all places; a rough guess. */
  public double rate() {
    double rate = 0;
    for (Form form : forms) {
      rate += form.odd() < 0 ? cost.rate(form.sets()) : 0;
    }
    return rate;
  }

  /**
   * Adds a character that is odd wherever a form has one.
   *
   * @param bytes its bytes, the first lowest
   */
  public void addOdd(long bytes, int length) {
    oddCharacters.add(new OddCharacters.Spelled(bytes, length));
  }

  /** Makes the fingerprint. */
  public Fingerprint build() {
    List<Bucket> fine = fine(of(FingerprintBuilder::isPlain), FINE);
    FineBuckets[] odd = new FineBuckets[Fingerprint.LENGTH - before];
    long oddTargets = 0;
    for (int depth = 0; depth < odd.length; depth++) {
      int after = depth;
      List<Bucket> of = fine(of(form -> form.odd() == after), FINE);
      for (Bucket bucket : of) {
        oddTargets |= bucket.targets();
      }
      odd[depth] = new FineBuckets(of);
    }
    OddCharacters characters = new OddCharacters(oddCharacters);
    List<Bucket> coarse = new ArrayList<>();
    if (oddTargets != 0) {
      coarse.add(new Bucket(characters.sets(before), 0, oddTargets));
    }
    coarse.addAll(0, coarse(fine, Fingerprint.BUCKETS - coarse.size()));
    List<Form> pairs = forms.stream().filter(form -> form.pair() != 0).toList();
    return new Fingerprint(
        before,
        coarse,
        coarse(of(form -> form.pair() != 0), Fingerprint.BUCKETS),
        characters,
        new FineBuckets(fine),
        forms.stream().filter(FingerprintBuilder::isPlain).noneMatch(Form::fitsBeyondAscii),
        odd,
        new Pairs(pairBytes, pairs));
  }

  private static boolean isPlain(Form form) {
    return form.pair() == 0 && form.odd() < 0;
  }

  private List<Bucket> of(Predicate<Form> wanted) {
    return forms.stream().filter(wanted).map(Bucket::new).toList();
  }

  /** Buckets that tell well what to try. */
  private List<Bucket> fine(List<Bucket> buckets, int most) {
    return new Buckets(
            buckets, before, bucket -> Long.bitCount(bucket.targets()) * cost.rate(bucket.sets()))
        .few(most);
  }

  /** Buckets that are fitted rarely. */
  private List<Bucket> coarse(List<Bucket> buckets, int most) {
    return new Buckets(buckets, before, bucket -> cost.rate(bucket.sets())).few(most);
  }
}
