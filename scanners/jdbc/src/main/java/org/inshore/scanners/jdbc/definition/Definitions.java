package org.inshore.scanners.jdbc.definition;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.inshore.spi.content.Content;
import org.inshore.spi.message.Messages;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.Asset;
import org.inshore.spi.scan.AssetVersion;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.scan.ScanException.Category;
import org.inshore.spi.source.Location;

/**
 * Definitions of a schema, or of a database beside its schemas.
 *
 * @param all of them
 * @param notes what a reader must know
 * @param missing why some could not be asked for
 */
public record Definitions(List<Definition> all, List<Wording> notes, List<ScanException> missing) {
  private static final Messages MESSAGES = Messages.of(Definitions.class);

  /** Most characters of one definition. */
  private static final int MOST = 1 << 20;

  /** Definitions of what has none. */
  public static final Definitions NONE = new Definitions(List.of(), List.of(), List.of());

  public Definitions {
    all = List.copyOf(all);
    notes = List.copyOf(notes);
    missing = List.copyOf(missing);
  }

  /** Whether nothing is there that could be read or must be told. */
  public boolean isEmpty() {
    return all.isEmpty() && notes.isEmpty() && missing.isEmpty();
  }

  /** Asset of all of them; its version is their hash. */
  public Asset asset(Location place) {
    long length = 0;
    MessageDigest digest = sha256();
    List<String> parts = new ArrayList<>();
    for (Definition each : all) {
      length += each.text().length();
      parts.addAll(List.of(each.kind(), each.name(), each.text()));
    }
    notes.forEach(note -> parts.add(note.en()));
    missing.forEach(what -> parts.add(what.wording().en()));
    for (String part : parts) {
      byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
      digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
      digest.update(bytes);
    }
    String hash = HexFormat.of().formatHex(digest.digest());
    AssetVersion version = new AssetVersion(hash, MESSAGES.wording("version.evidence"));
    return new Asset(place, Definition.ALL, length, null, null, version);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Hands on their texts. */
  public void read(Location place, ContentSink sink) throws ScanException, InterruptedException {
    for (Wording note : notes) {
      sink.note(note);
    }
    for (ScanException why : missing) {
      sink.failed(place.append("hidden", "*"), why);
    }
    for (Definition each : all) {
      Location at = place.append(each.kind(), each.name());
      String text = each.text();
      boolean cut = text.length() > MOST;
      if (cut) {
        text =
            text.substring(0, Character.isHighSurrogate(text.charAt(MOST - 1)) ? MOST - 1 : MOST);
      }
      sink.content(Content.Text.whole(at, text));
      if (cut) {
        sink.failed(at, new ScanException(Category.LIMIT_EXCEEDED, MESSAGES.wording("cut")));
      }
    }
  }
}
