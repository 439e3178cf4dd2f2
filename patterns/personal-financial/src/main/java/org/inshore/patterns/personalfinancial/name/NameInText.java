package org.inshore.patterns.personalfinancial.name;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.inshore.patterns.personalfinancial.name.model.NameEvidence;
import org.inshore.patterns.personalfinancial.name.model.NameModel;
import org.inshore.patterns.personalfinancial.name.model.NameWeights;
import org.inshore.patterns.personalfinancial.name.model.Segmentation;
import org.inshore.patterns.personalfinancial.table.Digits;
import org.inshore.patterns.personalfinancial.table.NameWords;
import org.inshore.patterns.personalfinancial.table.Surnames;
import org.inshore.spi.detect.TextValidator;
import org.jspecify.annotations.Nullable;

/**
 * Names in running Chinese text that no cue announces, told by all that stands around them: how
 * much likelier the text is with a name there than parted into words without one, and how often the
 * words on either side stand beside names (a model of one word and its neighbours). Names that
 * stand in a list of such names are surer.
 */
public sealed class NameInText implements TextValidator permits NameInCompany, NameAgain {
  /** How much likelier it must be, as a logarithm, by the number of given characters. */
  private static final double LEAST_LONG = 4;

  private static final double LEAST_SHORT = 5.5;

  /** How many are wrong that have no more evidence than is needed, and how fast that falls. */
  private static final double DOUBT = 0.42;

  private static final double FALL = 1.2;

  /** How sure names are at most that nothing else speaks for. */
  private static final double MOST = 0.95;

  /** So much likelier one of a rare surname, which is mostly another word. */
  private static final double RARE = 2.5;

  /** The least score of the name alone; below that the surroundings are not looked at. */
  private static final double LEAST_ALONE = 3;

  /** What a word that is a name as well may have alone. */
  private static final double LEAST_WORD = -9;

  /** What any other name must have where others are named. */
  private static final double LEAST_LIKELY = 0;

  /** Words before a name that are rare surnames too. */
  private static final String WORDS_BEFORE = NameWords.characters("before");

  private static final Set<String> NO_NAMES =
      Set.copyOf(
          Stream.of("deed", "form", "part").flatMap(key -> NameWords.words(key).stream()).toList());

  /** So much likelier a part of a name is the name. */
  private static final double LIKELIER = 1;

  /** With less evidence in the text around a name that a word near it calls for is none: 马可波|罗. */
  private static final double REFUSED = -4;

  /** What a list of three names speaks for each, and how likely each must be. */
  private static final double LISTED = 3;

  private static final double LEAST_LISTED = -1;

  private static final int LIST = 3;

  /** What speaks against a word that is enumerated with what is no name. */
  private static final double UNLIKE = 4;

  /** Sums of logarithms differ by less with the order of their terms. */
  private static final double ROUNDING = 1e-6;

  /** Rare surnames that count and measure behind digits. */
  private static final String MEASURES = NameWords.characters("measure");

  /** What an item with a line of its own begins with. */
  private static final Pattern ITEM = Pattern.compile("\\r?\\n" + NameEvidence.NUMBER.pattern());

  /** What parts the names of a list. */
  private static final String PARTING = "、,，和与及";

  /** Ends of words for things and places that no dictionary has all of. */
  private static final String ENDS = NameWords.characters("thing");

  /** What is said behind a surname instead of a name: an engineer, a director. */
  private static final String TITLES = NameWords.characters("title");

  private final double leastAlone;
  private final NamePrior prior;

  /** Makes one for texts of which nothing is known. */
  public NameInText() {
    this(new NamePrior(0, 0, 0), LEAST_ALONE);
  }

  NameInText(NamePrior prior) {
    this(prior, LEAST_WORD);
  }

  private NameInText(NamePrior prior, double leastAlone) {
    this.prior = prior;
    this.leastAlone = leastAlone;
  }

  @Override
  public String name() {
    return "name-in-text";
  }

  @Override
  public boolean isValid(CharSequence value) {
    String name = value.toString();
    return !Surnames.none(name) && isPossible(name);
  }

  @Override
  public boolean isHopeless(CharSequence value) {
    return Surnames.none(value);
  }

  @Override
  public Weights weights(char c) {
    return NameWeights.of(c, leastAlone);
  }

  @Override
  public boolean isWord(CharSequence characters) {
    return NameModel.isWord(characters.toString());
  }

  @Override
  public boolean mayBegin(char before, char first, char second, char third, char fourth) {
    return (mayEnd(third)
            && NameModel.isAtLeast(first, second, third, leastAlone)
            && mayBeTold(before, first, second, third, fourth))
        || (mayEnd(second)
            && TITLES.indexOf(second) < 0
            && NameModel.isAtLeast(first, second, (char) 0, leastAlone)
            && mayBeTold(before, first, second, (char) 0, third))
        || Surnames.isCompound(first, second);
  }

  /**
   * Whether what touches a name can speak enough for it. Parted before and behind it, the text is
   * at least as likely as the name's characters as words.
   *
   * @param third the second given character; 0 for none
   */
  private boolean mayBeTold(char before, char first, char second, char third, char behind) {
    double beside = NameEvidence.mostBeside(before, true) + NameEvidence.mostBeside(behind, false);
    return mayBeTold(first, second, third, beside, mayBeListed(before, behind));
  }

  private boolean mayBeTold(
      char first, char second, char third, double beside, boolean mayBeListed) {
    double spoken = beside + prior.most() + (mayBeListed ? LISTED : 0) + ROUNDING;
    return NameModel.share(first, second, third) - Segmentation.share(first, second, third) + spoken
        >= least(third == 0 ? 1 : 2, first);
  }

  /** The same by the words that may stand beside a name, before all of the text is parted. */
  private boolean mayBeTold(String text, int start, int given) {
    int end = start + 1 + given;
    if (end > text.length()) {
      return false;
    }
    double beside = NameEvidence.mostBefore(text, start) + NameEvidence.mostBehind(text, end);
    char third = given == 1 ? 0 : text.charAt(start + 2);
    char before = start == 0 ? 0 : text.charAt(start - 1);
    char behind = end == text.length() ? 0 : text.charAt(end);
    return mayBeTold(
        text.charAt(start), text.charAt(start + 1), third, beside, mayBeListed(before, behind));
  }

  private static boolean mayBeListed(char before, char behind) {
    return behind <= ' ' || PARTING.indexOf(before) >= 0 || PARTING.indexOf(behind) >= 0;
  }

  @Override
  public @Nullable Told tell(CharSequence text, int start) {
    String all = text.toString();
    boolean isCompound =
        start + 1 < all.length() && Surnames.isCompound(all.charAt(start), all.charAt(start + 1));
    if (isMeasure(all, start)
        || !(isCompound || mayBeTold(all, start, 2) || mayBeTold(all, start, 1))) {
      return null;
    }
    Spot spot = best(all, start);
    if (spot == null) {
      return null;
    }
    double alone =
        spot.evidence + prior(spot, all) - least(spot.given, all.charAt(start)) - unlike(all, spot);
    double margin = alone + LISTED < 0 ? alone : alone + listed(all, spot);
    if (margin < 0) {
      return null;
    }
    for (int at = start + 1; at < spot.end; at++) {
      Spot other = best(all, at);
      if (other != null && other.evidence > spot.evidence) {
        return null;
      }
    }
    return new Told(spot.end, confidence(margin));
  }

  @Override
  public @Nullable Span likelier(CharSequence text, int start, int end) {
    String all = text.toString();
    Spot best = null;
    double found = evidence(all, start, end);
    double least = found + LIKELIER;
    int last = start > 0 && NameEvidence.isHan(all.charAt(start - 1)) ? end - 1 : start + 1;
    for (int at = start; at < last; at++) {
      Spot spot = best(all, at);
      if (spot != null && spot.end <= end && spot.evidence > least) {
        best = spot;
        least = spot.evidence;
      }
    }
    boolean refused =
        Double.isFinite(found) ? found < REFUSED : NameEvidence.isCalledSo(all, start, end);
    if (best == null && refused) {
      return new Span(start, start);
    }
    return best == null || (best.start == start && best.end == end)
        ? null
        : new Span(best.start, best.end);
  }

  /** The evidence for what was found by other means. */
  private static double evidence(String text, int start, int end) {
    String name = text.substring(start, end);
    int surname = Surnames.lengthIn(name);
    return surname > 0 && NameEvidence.isHan(text, start, end)
        ? NameEvidence.of(text, start, end, surname)
        : Double.NEGATIVE_INFINITY;
  }

  /**
   * The share of names told by so much more evidence than is needed that are right. What is wrong
   * has little of it, in texts about people and in technical ones alike.
   */
  private static double confidence(double margin) {
    return Math.min(MOST, 1 - DOUBT * Math.exp(-margin / FALL));
  }

  /** Whether a digit right before it makes it an amount: 100元以上. */
  private static boolean isMeasure(String text, int start) {
    return isBehindDigit(text, start) && MEASURES.indexOf(text.charAt(start)) >= 0;
  }

  /** What speaks against an ordinary word beside which an enumeration has something else: 失能、高龄. */
  private double unlike(String text, Spot spot) {
    return NameModel.isWord(text.substring(spot.start, spot.end))
            && (isOther(text, spot.start - 1, -1) || isOther(text, spot.end, 1))
        ? UNLIKE
        : 0;
  }

  /** Whether a mark of enumerations stands at a place and no name between it and the next mark. */
  private boolean isOther(String text, int mark, int step) {
    if (mark < 0 || mark >= text.length() || text.charAt(mark) != '、') {
      return false;
    }
    int end = mark + step;
    while (end >= 0 && end < text.length() && NameEvidence.isHan(text.charAt(end))) {
      end += step;
    }
    for (int at = Math.min(mark, end) + 1; at < Math.max(mark, end); at++) {
      Spot name = best(text, at);
      if (name != null && name.evidence >= LEAST_LISTED) {
        return false;
      }
    }
    return Math.abs(end - mark) > 1;
  }

  /** A name that may be one, and the evidence for it. */
  private record Spot(int start, int end, int given, double evidence) {}

  private double prior(Spot spot, String text) {
    return spot.given > 1 || isAmount(text, spot.start)
        ? prior.three()
        : NameModel.isWord(text.substring(spot.start, spot.end)) ? prior.word() : prior.two();
  }

  /** Whether a number stands before it, which 万 or a measure may go on. */
  private static boolean isAmount(String text, int start) {
    int at = start;
    while (at > 0 && text.charAt(at - 1) == ' ') {
      at--;
    }
    return isBehindDigit(text, at);
  }

  private static boolean isBehindDigit(String text, int at) {
    return at > 0 && Character.isDigit(text.charAt(at - 1));
  }

  private static double least(int given, char surname) {
    return (given == 1 ? LEAST_SHORT : LEAST_LONG) + (Surnames.isCommon(surname) ? 0 : RARE);
  }

  private static boolean mayEnd(char last) {
    return ENDS.indexOf(last) < 0;
  }

  private boolean isPossible(String name) {
    int surname = Surnames.lengthIn(name);
    return surname > 0
        && PersonName.isChinese(name)
        && (name.length() > 2 || TITLES.indexOf(name.charAt(1)) < 0)
        && mayEnd(name.charAt(name.length() - 1))
        && !CommonName.isPlace(name)
        && !(name.length() > 2 && CommonName.isVillage(name))
        && !CommonName.isBehindWord(name)
        && !CommonName.endsInWord(name, surname)
        && isPossible(NameModel.score(name, surname), name);
  }

  /** Whether it may be one by itself; where others are named an ordinary word may. */
  private boolean isPossible(double score, String name) {
    return score >= LEAST_ALONE
        || (score >= leastAlone
            && (score >= LEAST_LIKELY || (name.length() == 2 && NameModel.isWord(name)))
            && WORDS_BEFORE.indexOf(name.charAt(0)) < 0
            && !PersonName.NotNames.ends(name)
            && !Digits.uniform(name)
            && !NO_NAMES.contains(name));
  }

  /** The likeliest name that begins at a place; null if none does. */
  private @Nullable Spot best(String text, int start) {
    Spot best = null;
    for (int length = 4; length >= 2; length--) {
      int end = start + length;
      if (end <= text.length() && NameEvidence.isHan(text, start, end)) {
        String name = text.substring(start, end);
        int surname = Surnames.lengthIn(name);
        if (surname > 0 && length - surname <= 2 && isPossible(name)) {
          double evidence = NameEvidence.of(text, start, end, surname);
          if (best == null || evidence > best.evidence) {
            best = new Spot(start, end, length - surname, evidence);
          }
        }
      }
    }
    return best;
  }

  /** What the names that stand before and behind one in a list speak for it. */
  private double listed(String text, Spot spot) {
    int count = 1;
    for (Spot next = next(text, spot); next != null && count < LIST; next = next(text, next)) {
      count++;
    }
    for (Spot other = other(text, spot);
        other != null && count < LIST;
        other = other(text, other)) {
      count++;
    }
    return count < LIST ? 0 : LISTED;
  }

  private @Nullable Spot next(String text, Spot spot) {
    int at = spot.end;
    Matcher item = ITEM.matcher(text).region(at, text.length());
    boolean parted = at < text.length() && parts(text, at);
    Spot next = parted ? best(text, at + 1) : item.lookingAt() ? best(text, item.end()) : null;
    return next == null || next.evidence < LEAST_LISTED ? null : next;
  }

  private @Nullable Spot other(String text, Spot spot) {
    int end = spot.start - 1;
    boolean parted = end > 0 && parts(text, end);
    if (!parted && NameEvidence.isItem(text, spot.start, spot.end)) {
      end = text.lastIndexOf('\n', end);
      end -= end > 0 && text.charAt(end - 1) == '\r' ? 1 : 0;
      parted = end > 0;
    }
    for (int start = end - 2; parted && start >= Math.max(0, end - 4); start--) {
      Spot other = best(text, start);
      if (other != null && other.end == end && other.evidence >= LEAST_LISTED) {
        return other;
      }
    }
    return null;
  }

  private static boolean parts(String text, int at) {
    return PARTING.indexOf(text.charAt(at)) >= 0;
  }
}
