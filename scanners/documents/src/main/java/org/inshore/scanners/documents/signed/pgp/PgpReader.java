package org.inshore.scanners.documents.signed.pgp;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.inshore.scanners.documents.archive.ArchiveEntries;
import org.inshore.scanners.documents.archive.EntryNames;
import org.inshore.scanners.documents.content.TextBlocks;
import org.inshore.scanners.documents.guard.Guard;
import org.inshore.scanners.documents.guard.Problems;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.Limits;
import org.inshore.spi.scan.ScanException;

/**
 * Reads the packets of one message or key: what is only signed or packed as an inner document, the
 * users of keys and what signatures say as text. What is encrypted is told.
 */
final class PgpReader {
  private static final int DEEPEST = 8;
  private static final int LAST_TAG = 21;
  private static final int FIRST_PRIVATE = 60;
  private static final int LONGEST_TEXT = 1 << 16;

  private final Content.Binary document;
  private final ArchiveEntries entries;
  private final TextBlocks texts;
  private boolean isEncrypted;
  private long found;

  private PgpReader(Content.Binary document, Limits limits, ContentSink sink) {
    this.document = document;
    this.entries = new ArchiveEntries(document.location(), document.bytes().size(), limits, sink);
    this.texts = new TextBlocks(document.location().append("part", "names"), sink);
  }

  static void read(Content.Binary document, Limits limits, ContentSink sink)
      throws IOException, ScanException, InterruptedException {
    PgpReader reader = new PgpReader(document, limits, sink);
    try (InputStream in = new BufferedInputStream(document.bytes().open(), 1 << 16)) {
      in.mark(1);
      boolean isArmored = in.read() == '-';
      in.reset();
      if (isArmored) {
        Armor armor = new Armor(in);
        reader.texts.append(armor.headers());
        reader.packets(armor, 0);
      } else {
        reader.packets(in, 0);
      }
    } catch (EOFException e) {
      throw Problems.damaged(e);
    } finally {
      reader.texts.finish();
    }
    if (reader.found == 0) {
      throw Problems.damaged(null);
    } else if (reader.isEncrypted) {
      throw Problems.unreadable("pgp.encrypted");
    }
  }

  private void packets(InputStream in, int depth)
      throws IOException, ScanException, InterruptedException {
    if (depth > DEEPEST) {
      throw Problems.limit("limit.depth");
    }
    for (Packet packet = Packet.next(in); packet != null; packet = Packet.next(in)) {
      Guard.checkInterrupt();
      found++;
      switch (packet.tag()) {
        case Packet.LITERAL -> literal(packet);
        case Packet.COMPRESSED -> packets(unpacked(packet), depth + 1);
        case Packet.USER, Packet.SIGNATURE, Packet.USER_ATTRIBUTE -> text(packet);
        case Packet.SESSION_KEY,
            Packet.SESSION_PASSWORD,
            Packet.ENCRYPTED,
            Packet.PROTECTED,
            Packet.AUTHENTICATED ->
            isEncrypted = true;
        default -> {
          if (packet.tag() == 0 || (packet.tag() > LAST_TAG && packet.tag() < FIRST_PRIVATE)) {
            throw new IOException("no packet");
          }
          // Keys are numbers alone.
        }
      }
      entries.passOver(packet);
    }
  }

  private void literal(Packet packet) throws IOException, ScanException, InterruptedException {
    packet.skipNBytes(1);
    int length = Math.max(0, packet.read());
    String name = EntryNames.decode(packet.readNBytes(length));
    packet.skipNBytes(Integer.BYTES);
    if (name.isBlank() || name.equals("_CONSOLE")) {
      name = document.name().replaceFirst("(?i)\\.(asc|pgp|gpg|sig)$", "");
    }
    entries.content(entries.begin(name), name, -1, packet);
  }

  private static InputStream unpacked(Packet packet) throws IOException, ScanException {
    return switch (packet.read()) {
      case 0 -> packet;
      case 1 -> new BufferedInputStream(new InflaterInputStream(packet, new Inflater(true)));
      case 2 -> new BufferedInputStream(new InflaterInputStream(packet));
      case 3 -> new BufferedInputStream(new BZip2CompressorInputStream(packet));
      default -> throw Problems.noReader("archive.method");
    };
  }

  /** What is said in a packet, among bytes that are none. */
  private void text(Packet packet) throws IOException, ScanException, InterruptedException {
    byte[] bytes = packet.readNBytes(LONGEST_TEXT);
    String text = new String(bytes, StandardCharsets.UTF_8);
    String said =
        packet.tag() == Packet.USER
            ? text
            : text.replaceAll("[^\\x20-\\x7e\\u4e00-\\u9fff]+", "\n")
                .replaceAll("(?m)^.{0,7}$", "");
    if (!said.isBlank()) {
      texts.append(said.strip());
      texts.append("\n");
    }
  }
}
