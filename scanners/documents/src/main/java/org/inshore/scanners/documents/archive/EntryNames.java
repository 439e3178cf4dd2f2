package org.inshore.scanners.documents.archive;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry.CommentSource;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry.NameSource;
import org.inshore.scanners.documents.charset.CharsetProbe;
import org.inshore.spi.content.Content;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/** Names of what is in an archive: labels only, never paths that anything is written to. */
public final class EntryNames {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final int LONGEST = 1000;

  private EntryNames() {}

  /** The name of an entry; without the flag for UTF-8 it is mostly the maker's own charset. */
  public static String of(ZipArchiveEntry entry) {
    byte[] raw = entry.getRawName();
    if (raw == null
        || entry.getGeneralPurposeBit().usesUTF8ForNames()
        || entry.getNameSource() == NameSource.UNICODE_EXTRA_FIELD) {
      return bounded(entry.getName());
    }
    return decode(raw);
  }

  /** The comment of an entry whose directory was read byte by byte. */
  public static String comment(ZipArchiveEntry entry, String comment) {
    return entry.getGeneralPurposeBit().usesUTF8ForNames()
            || entry.getCommentSource() == CommentSource.UNICODE_EXTRA_FIELD
        ? comment
        : decode(comment.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** Decodes a name as UTF-8 if it is, else as GB 18030, else byte by byte. */
  public static String decode(byte[] raw) {
    String name = strict(raw, StandardCharsets.UTF_8);
    if (name == null || name.chars().anyMatch(c -> CharsetProbe.isOdd((char) c))) {
      // A few words of GB 18030 are well-formed UTF-8 too, but of characters that no word is of.
      String chinese = strict(raw, GB18030);
      name = name == null || isChinese(chinese) ? chinese : name;
    }
    return bounded(name == null ? new String(raw, StandardCharsets.ISO_8859_1) : name);
  }

  private static boolean isChinese(@Nullable String name) {
    return name != null && name.chars().allMatch(c -> c < 0x80 || (c >= 0x4e00 && c < 0xa000));
  }

  /** The part after the last separator. */
  public static String last(String name) {
    return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  }

  /** Hands on a name as text: identifiers and markings stand in names. */
  public static void push(Location entry, String name, ContentSink sink)
      throws ScanException, InterruptedException {
    String lines = name.replace('\\', '/').replace('/', '\n');
    sink.content(Content.Text.whole(entry.append("name", last(name)), lines));
  }

  private static @Nullable String strict(byte[] raw, Charset charset) {
    try {
      return charset.newDecoder().decode(ByteBuffer.wrap(raw)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  private static String bounded(String name) {
    return name.length() <= LONGEST ? name : name.substring(0, LONGEST);
  }
}
