package org.inshore.scanners.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.util.List;
import org.inshore.spi.content.Content;
import org.inshore.spi.content.Encoding;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;

/**
 * Reader of a file's extended attributes in the user's name space: where browsers note an address
 * that something was loaded from, and others comments and keywords.
 */
final class UserAttributes {
  private static final int MAX_BYTES = 1 << 16;

  private UserAttributes() {}

  /** Hands them on as {@code part:attributes}, a line each. */
  static void push(Path file, Location location, ContentSink sink)
      throws ScanException, InterruptedException {
    UserDefinedFileAttributeView view =
        Files.getFileAttributeView(
            file, UserDefinedFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
    StringBuilder lines = new StringBuilder();
    try {
      for (String name : view == null ? List.<String>of() : view.list()) {
        ByteBuffer value = ByteBuffer.allocate(Math.min(view.size(name), MAX_BYTES));
        if (view.size(name) <= MAX_BYTES) {
          view.read(name, value);
        }
        lines.append(name).append('=').append(text(value.flip())).append('\n');
      }
    } catch (IOException e) {
      // The file system has none, or the file is gone, which who reads it says.
    }
    if (!lines.isEmpty()) {
      byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
      Location part = location.append("part", "attributes");
      sink.content(new Content.Text(part, bytes, 0, bytes.length, Encoding.UTF_8, 1, false));
    }
  }

  private static String text(ByteBuffer value) {
    for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE)) {
      try {
        String text = charset.newDecoder().decode(value.duplicate()).toString();
        if (text.chars().noneMatch(c -> c == 0)) {
          return text;
        }
      } catch (CharacterCodingException e) {
        // The next may fit.
      }
    }
    return StandardCharsets.ISO_8859_1.decode(value).toString().replaceAll("\\p{Cntrl}+", " ");
  }
}
