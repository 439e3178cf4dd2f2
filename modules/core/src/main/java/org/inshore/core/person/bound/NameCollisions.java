package org.inshore.core.person.bound;

/**
 * Estimation of how many people have so many different names: people who seem to be several,
 * because what is known of them in two places has nothing in common, share a name far more often
 * than strangers do. How often strangers do, people with documents tell, of whom each is another
 * one (the birthday problem, solved for the number of people).
 *
 * <p>Where strangers share names so often that the estimate would rest on chance, none is made.
 *
 * @param chance how likely two strangers have one name
 * @param highest the same, at most
 */
public record NameCollisions(double chance, double highest) {
  /** Nothing is known of strangers. */
  public static final NameCollisions UNKNOWN = new NameCollisions(1, 1);

  /** Of people in different places names are shared this much more often at most. */
  private static final double CAUTION = 2;

  /** Beyond so many namesakes for each person names tell nobody apart. */
  private static final double MOST_NAMESAKES = 0.25;

  private static final double PRECISION = 0.25;
  private static final int MOST_ROUNDS = 200;

  /**
   * Learns from people who surely differ.
   *
   * @param people how many have a name
   * @param names how many different names these are
   */
  static NameCollisions of(long people, long names) {
    if (people < 2) {
      return UNKNOWN;
    }
    long again = Math.max(0, people - names);
    double pairs = people * (people - 1.0) / 2;
    return new NameCollisions(
        Math.min(1, again / pairs), Math.min(1, Strangers.mostEvents(again) / pairs));
  }

  /**
   * The likely number of people.
   *
   * @param seeming how many they seem to be
   * @param names how many different names they have
   */
  long likely(long seeming, long names) {
    return Strangers.areMore(seeming - names, highest * seeming * seeming / 2)
        ? solved(seeming, names, chance, false)
        : seeming;
  }

  /** The most people there may be. */
  long most(long seeming, long names) {
    return solved(seeming, names, Math.min(1, CAUTION * highest), true);
  }

  /** Adds to the names those that stand for one more person by chance, until nothing changes. */
  private static long solved(long seeming, long names, double chance, boolean most) {
    double people = names;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      double namesakes = chance * people * people / 2;
      if (namesakes > MOST_NAMESAKES * people) {
        return seeming;
      }
      double next = names + (most ? Strangers.mostEvents(Math.round(namesakes)) : namesakes);
      if (next >= seeming) {
        return seeming;
      }
      if (next - people < PRECISION) {
        return (long) Math.ceil(Math.max(people, next));
      }
      people = next;
    }
    return seeming;
  }
}
