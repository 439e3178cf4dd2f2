package org.inshore.core.inventory.table;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.inshore.core.inventory.store.InventoryException;
import org.inshore.core.inventory.store.Session;
import org.inshore.core.inventory.store.Store;
import org.inshore.core.key.Sealer;
import org.inshore.core.secrecy.MarkedAsset;
import org.inshore.spi.inventory.finding.Finding;
import org.inshore.spi.inventory.finding.Marking;
import org.inshore.spi.inventory.run.Subject;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/**
 * Assets with state-secret markings, each sealed under the operator's key. A sealed row is filled
 * up to a multiple of 1 KiB; how many rows there are is all that the file tells without the key.
 */
public final class SecretTable {
  private static final String ABOUT = "secret";
  private static final int BLOCK = 1024;

  private SecretTable() {}

  public static void write(Session session, Sealer sealer, MarkedAsset marked) throws SQLException {
    session.update(
        "INSERT INTO sealed_secret (sealed) VALUES (?)", sealer.seal(bytes(marked), ABOUT, BLOCK));
  }

  public static long count(Session session) throws SQLException {
    return session.number("SELECT COUNT(*) FROM sealed_secret");
  }

  /**
   * All of them, by place.
   *
   * @throws InventoryException if another key sealed them
   */
  public static List<MarkedAsset> all(Session session, Sealer sealer)
      throws SQLException, InventoryException {
    List<MarkedAsset> all = new ArrayList<>();
    for (byte[] sealed :
        session.list("SELECT sealed FROM sealed_secret ORDER BY no", row -> row.bytes("sealed"))) {
      byte[] opened = sealer.open(sealed, ABOUT);
      if (opened == null) {
        throw new InventoryException(Store.MESSAGES.wording("other-key"), null);
      }
      all.add(marked(opened));
    }
    all.sort(Comparator.comparing(marked -> marked.asset().toString()));
    return all;
  }

  private static byte[] bytes(MarkedAsset marked) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(BLOCK);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      text(out, marked.asset());
      text(out, marked.sha256());
      out.writeInt(marked.findings().size());
      for (Finding finding : marked.findings()) {
        text(out, finding.location());
        text(out, finding.rule());
        out.writeLong(finding.matches());
        out.writeLong(finding.records());
        out.writeLong(finding.filled());
        out.writeDouble(finding.confidence());
        out.writeDouble(finding.highest());
        out.writeInt(finding.positions().size());
        for (Location position : finding.positions()) {
          text(out, position);
        }
        Marking marking = finding.marking();
        text(out, marking == null ? null : marking.term());
        text(out, marking == null ? null : marking.period());
        text(out, marking == null ? null : marking.issued());
        text(out, marking == null ? null : marking.expires());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static MarkedAsset marked(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      Location asset = Location.parse(text(in));
      String sha256 = text(in);
      int count = in.readInt();
      List<Finding> findings = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        findings.add(finding(in, asset));
      }
      return new MarkedAsset(asset, sha256.isEmpty() ? null : sha256, findings);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Finding finding(DataInputStream in, Location asset) throws IOException {
    Location location = Location.parse(text(in));
    String rule = text(in);
    long matches = in.readLong();
    long records = in.readLong();
    long filled = in.readLong();
    double confidence = in.readDouble();
    double highest = in.readDouble();
    int count = in.readInt();
    List<Location> positions = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      positions.add(Location.parse(text(in)));
    }
    return new Finding(
        location,
        asset,
        rule,
        Subject.STATE_SECRET,
        matches,
        0,
        records,
        filled,
        confidence,
        highest,
        positions,
        List.of(),
        marking(text(in), text(in), text(in), text(in)));
  }

  private static @Nullable Marking marking(
      String term, String period, String issued, String expires) {
    return term.isEmpty()
        ? null
        : new Marking(
            Marking.Term.valueOf(term),
            period.isEmpty() ? null : Period.parse(period),
            issued.isEmpty() ? null : LocalDate.parse(issued),
            expires.isEmpty() ? null : LocalDate.parse(expires));
  }

  /** Nothing is written as an empty text. */
  private static void text(DataOutputStream out, @Nullable Object value) throws IOException {
    byte[] text = value == null ? new byte[0] : value.toString().getBytes(StandardCharsets.UTF_8);
    out.writeInt(text.length);
    out.write(text);
  }

  private static String text(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
  }
}
