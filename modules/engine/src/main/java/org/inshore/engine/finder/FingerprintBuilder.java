package org.inshore.engine.finder;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Puts forms into buckets so that text fits them rarely by chance. */
public final class FingerprintBuilder {
  /** Most fine buckets of one kind. */
  private static final int FINE = Long.SIZE;

  /** Fine buckets of the target with most forms, which are words, and of all others. */
  private static final int WORDS = 40;

  /** Coarse buckets: one of odd characters, of pairs, and plain ones. */
  private static final int PAIRS = 2;

  private final int before;
  private final int pairBytes;
  private final Cost cost;
  private final List<Form> forms = new ArrayList<>();

  /**
   * Starts without forms.
   *
   * @param before how many bytes of a form stand before the place itself
   * @param pairBytes how many bytes two characters of a pair have
   */
  public FingerprintBuilder(int before, int pairBytes) {
    this.before = before;
    this.pairBytes = pairBytes;
    this.cost = new Cost(pairBytes == 6);
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

  /** Makes the fingerprint. */
  public Fingerprint build() {
    List<Bucket> words = of(form -> form.pair() == 0 && form.odd() < 0 && form.target() == 1);
    List<Bucket> plain = of(form -> form.pair() == 0 && form.odd() < 0 && form.target() != 1);
    List<Bucket> fine = new ArrayList<>(few(words, WORDS));
    fine.addAll(few(plain, FINE - fine.size()));
    List<Bucket> pairs = few(of(form -> form.pair() != 0), PAIRS);
    List<Bucket> oddCharacters = new ArrayList<>();
    FineBuckets[] odd = new FineBuckets[Fingerprint.LENGTH - before];
    for (int depth = 0; depth < odd.length; depth++) {
      int after = depth;
      List<Bucket> of = few(of(form -> form.odd() == after), FINE);
      of.forEach(bucket -> oddCharacters.add(bucket.atOdd(before)));
      odd[depth] = new FineBuckets(of);
    }
    List<Bucket> coarse = new ArrayList<>(pairs);
    coarse.addAll(few(oddCharacters, 1));
    coarse.addAll(few(fine, Fingerprint.BUCKETS - coarse.size()));
    return new Fingerprint(
        before,
        coarse,
        new FineBuckets(fine),
        odd,
        new Pairs(pairBytes, forms.stream().filter(form -> form.pair() != 0).toList()));
  }

  private List<Bucket> of(Predicate<Form> wanted) {
    return forms.stream().filter(wanted).map(Bucket::new).toList();
  }

  private List<Bucket> few(List<Bucket> buckets, int most) {
    return new Buckets(buckets, before, bucket -> cost.rate(bucket.sets)).few(most);
  }
}
