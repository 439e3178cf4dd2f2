package org.inshore.core.inventory.table;

import java.sql.SQLException;
import java.util.List;
import org.inshore.core.inventory.store.Row;
import org.inshore.core.inventory.store.Session;
import org.inshore.core.key.Sealer;
import org.inshore.core.secrecy.Samples;
import org.inshore.spi.inventory.finding.Finding;
import org.inshore.spi.inventory.finding.MaskedText;
import org.inshore.spi.inventory.finding.Sample;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/** Positions and masked samples of findings; samples of files are sealed. */
public final class SampleTable {
  private static final int BLOCK = 128;
  private static final String SELECT =
      "SELECT position, masked, confidence, listed, sealed FROM sample WHERE finding_id = ?"
          + " ORDER BY ordinal";

  private final Session session;
  private final @Nullable Sealer sealer;

  /**
   * Makes it.
   *
   * @param sealer seals and opens samples of files; null to leave them out
   */
  public SampleTable(Session session, @Nullable Sealer sealer) {
    this.session = session;
    this.sealer = sealer;
  }

  public void write(long finding, Finding of, Samples kept) throws SQLException {
    if (kept == Samples.CLEAR) {
      writeClear(finding, of);
    } else {
      writeSealed(finding, of, kept == Samples.SEALED ? of.samples() : List.of());
    }
  }

  private void writeClear(long finding, Finding of) throws SQLException {
    List<Location> positions = of.positions();
    List<Sample> samples = of.samples();
    // As a rule each sample is at the position of the same rank: then they share a row.
    boolean paired = samples.size() <= positions.size();
    for (int i = 0; paired && i < samples.size(); i++) {
      paired = samples.get(i).position().equals(positions.get(i));
    }
    int ordinal = 0;
    for (int i = 0; i < positions.size(); i++) {
      Sample sample = paired && i < samples.size() ? samples.get(i) : null;
      insert(finding, of, ordinal++, true, positions.get(i), sample, null);
    }
    for (Sample sample : paired ? List.<Sample>of() : samples) {
      insert(finding, of, ordinal++, false, sample.position(), sample, null);
    }
  }

  /** Each position has a sealed text: that of its sample, or an empty one, which looks alike. */
  private void writeSealed(long finding, Finding of, List<Sample> samples) throws SQLException {
    int ordinal = 0;
    for (Location position : of.positions()) {
      String text =
          samples.stream()
              .filter(sample -> sample.position().equals(position))
              .findFirst()
              .map(sample -> sample.confidence() + " " + sample.masked())
              .orElse("");
      byte[] sealed = sealer == null ? null : sealer.seal(text, position.toString(), BLOCK);
      insert(finding, of, ordinal++, true, position, null, sealed);
    }
  }

  private void insert(
      long finding,
      Finding of,
      int ordinal,
      boolean listed,
      Location position,
      @Nullable Sample sample,
      byte @Nullable [] sealed)
      throws SQLException {
    session.update(
        "INSERT INTO sample VALUES (?,?,?,?,?,?,?)",
        finding,
        ordinal,
        listed ? 1 : 0,
        Positions.written(position, of.location()),
        sample == null ? null : sample.masked().toString(),
        sample == null ? null : sample.confidence(),
        sealed);
  }

  /**
   * Reads what was written of a finding.
   *
   * @param location its location, as it is stored
   * @param positions takes the positions listed
   * @param samples takes the samples that there are and that may be opened
   */
  public void read(long finding, String location, List<Location> positions, List<Sample> samples)
      throws SQLException {
    for (Stored each : session.list(SELECT, row -> stored(row, location), finding)) {
      if (each.listed()) {
        positions.add(each.position());
      }
      String masked = each.masked();
      byte[] sealed = each.sealed();
      if (masked != null) {
        samples.add(new Sample(each.position(), MaskedText.parse(masked), each.confidence()));
      } else if (sealed != null && sealer != null) {
        String text = sealer.openText(sealed, each.position().toString());
        if (text != null && !text.isEmpty()) {
          int space = text.indexOf(' ');
          samples.add(
              new Sample(
                  each.position(),
                  MaskedText.parse(text.substring(space + 1)),
                  Double.parseDouble(text.substring(0, space))));
        }
      }
    }
  }

  @SuppressWarnings("ArrayRecordComponent") // read once, never compared
  private record Stored(
      Location position,
      @Nullable String masked,
      double confidence,
      boolean listed,
      byte @Nullable [] sealed) {}

  private static Stored stored(Row row, String location) throws SQLException {
    return new Stored(
        Positions.read(row.text("position"), location),
        row.optional("masked"),
        row.real("confidence"),
        row.flag("listed"),
        row.optionalBytes("sealed"));
  }
}
