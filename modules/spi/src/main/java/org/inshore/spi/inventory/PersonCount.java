package org.inshore.spi.inventory;

/**
 * Number of different people, told apart by keyed hashes of their identifiers.
 *
 * <p>It is exact if everybody is known by a document of their own and nothing was left out. Who is
 * known by a telephone, a card or a name alone may be one of the others, or one person who stands
 * there by two numbers: then the number is the likeliest, and the true one lies between the bounds.
 * {@code least} counts who has a document, or a third of those who have none if that is more (so
 * many numbers of one person may stand apart); {@code most} adds those of whom nothing tells
 * whether they are others. Bounds of a number that was estimated from a sample, beyond a limit,
 * hold with 95% confidence.
 *
 * @param persons the number
 * @param exact whether it is the true one
 * @param least the true number is at least this
 * @param most and at most this
 */
public record PersonCount(long persons, boolean exact, long least, long most) {

  /** A number without bounds of its own. */
  public PersonCount(long persons, boolean exact) {
    this(persons, exact, persons, persons);
  }

  /** What can be said in one number: how many, or if that is not exact, how many at least. */
  public long stated() {
    return exact ? persons : least;
  }
}
