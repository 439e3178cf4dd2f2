package org.inshore.spi.inventory.destruction;

import java.time.Instant;
import java.util.List;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/**
 * Comparison of what was handed over with what lies at the recipient's now, by keyed hashes alone.
 *
 * @param handed the scan of what was handed over
 * @param scope the places of it that were handed over; empty for all
 * @param searched the scans at the recipient's
 * @param recipients who had it, by the audit and the registers of all scans; empty if nobody is
 *     named
 * @param institution name of the bank; null if it is not given
 * @param by who answers for the search; empty to be filled in
 * @param made when this was worked out
 * @param persons of people
 * @param values of different identifying values
 * @param files of files and documents, by blocks of their text
 * @param places where something was found, the most people first
 * @param namesakes other places with people known by a name alone that somebody handed over has
 *     too, the most such names first
 * @param missed what was not looked at, by reason, the most frequent first
 * @param looked how many files and tables were looked through to their end
 * @param sampled tables of which random rows were looked at
 * @param limits what cannot be recognised at all
 */
public record DestructionCheck(
    Searched handed,
    List<Location> scope,
    List<Searched> searched,
    List<Recipient> recipients,
    @Nullable String institution,
    String by,
    Instant made,
    Share persons,
    Share values,
    Share files,
    List<Place> places,
    List<Namesakes> namesakes,
    List<Missed> missed,
    long looked,
    List<SampledTable> sampled,
    List<Wording> limits) {

  /** Copies the lists. */
  public DestructionCheck {
    scope = List.copyOf(scope);
    searched = List.copyOf(searched);
    recipients = List.copyOf(recipients);
    places = List.copyOf(places);
    namesakes = List.copyOf(namesakes);
    missed = List.copyOf(missed);
    sampled = List.copyOf(sampled);
    limits = List.copyOf(limits);
  }

  /** Results of a check. */
  public enum Result {
    /** Something of it is still there. */
    STILL_THERE,
    /** Nothing was found, but not all was looked at or can be told. */
    NOT_SHOWN,
    /** All in scope was looked at, and nothing was found. */
    NOT_FOUND
  }

  /** The result. */
  public Result result() {
    if (!places.isEmpty()) {
      return Result.STILL_THERE;
    }
    return isWhole() && looked > 0 && namesakes.isEmpty() ? Result.NOT_FOUND : Result.NOT_SHOWN;
  }

  /** Whether all in scope was looked at; else what was found is the least that is there. */
  public boolean isWhole() {
    return searched.stream().noneMatch(Searched::partial) && missed.isEmpty() && sampled.isEmpty();
  }

  /** Whether of a place random rows or blocks were looked at, so that more may be there. */
  public boolean isSampled(Location place) {
    return sampled.stream().anyMatch(each -> each.location().equals(place));
  }

  /**
   * A scan.
   *
   * @param id its id
   * @param started when it began
   * @param ended when it ended; null if it did not
   * @param by account by which it ran
   * @param targets what was asked for
   * @param partial whether parts of the scope were never reached
   */
  public record Searched(
      String id,
      Instant started,
      @Nullable Instant ended,
      String by,
      List<String> targets,
      boolean partial) {
    /** Copies the list. */
    public Searched {
      targets = List.copyOf(targets);
    }
  }

  /**
   * Share of what was handed over that is still there.
   *
   * @param found of what was handed over, still there
   * @param of handed over, as far as it can be recognised
   */
  public record Share(long found, long of) {}

  /**
   * A place where something of it still is.
   *
   * @param location the file or table
   * @param persons how many of the people
   * @param blocks how many blocks of text are those of a document handed over
   * @param like the document that most of these are of; null without blocks
   * @param about whether the numbers are estimates from a sample
   * @param inside what lies in the file and holds data of people: one or more of these, which of
   *     them the hashes do not tell; empty if it is no archive
   */
  public record Place(
      Location location,
      long persons,
      long blocks,
      @Nullable Location like,
      boolean about,
      List<Location> inside) {

    /** Copies the list. */
    public Place {
      inside = List.copyOf(inside);
    }
  }

  /**
   * A place with people known by their names alone, which no hash tells apart from others of the
   * same name.
   *
   * @param location the file or table
   * @param names how many different names of such people stand there
   * @param alike how many of these are names of people handed over
   */
  public record Namesakes(Location location, long names, long alike) {}

  /**
   * Places that were not looked at for one reason.
   *
   * @param reason why
   * @param count how many files, tables, parts or sources
   * @param places the first of them
   */
  public record Missed(Wording reason, long count, List<Location> places) {
    /** Copies the list. */
    public Missed {
      places = List.copyOf(places);
    }
  }

  /**
   * A table or text of which random rows or blocks were looked at.
   *
   * @param location the table or text
   * @param rows how many were looked at
   * @param total how many there are, as the server estimates; -1 if unknown
   * @param atMost of 10,000 rows, how many may be of what was handed over although none was seen,
   *     with 99% confidence
   */
  public record SampledTable(Location location, long rows, long total, long atMost) {

    /** The probability that all rows looked at are others, if so many are of it. */
    public double missing(long of) {
      if (total <= 0 || of <= 0) {
        return 1;
      }
      return Math.pow(1 - Math.min(1, (double) of / total), (double) rows);
    }
  }
}
