package org.inshore.scanners.documents.structure.encoded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.inshore.scanners.documents.structure.StructuredText;
import org.inshore.scanners.documents.structure.TextForm;
import org.inshore.scanners.documents.structure.TextHead;
import org.inshore.scanners.documents.structure.folded.FoldedForm;
import org.inshore.spi.content.Encoding;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;
import org.jspecify.annotations.Nullable;

/**
 * Form of a registry of Windows as it is exported: values in hexadecimal digits, text in UTF-16
 * most of them, become what they stand for in their line.
 */
public final class RegistryForm implements TextForm {
  private static final Pattern BEGIN =
      Pattern.compile("(?s)\ufeff?(?:REGEDIT4|Windows Registry).*");
  private static final Pattern VALUE =
      Pattern.compile("(.*=)hex(?:\\(([0-9a-f]{1,8})\\))?:([0-9a-fA-F, \\t]*)\\s*");

  private final FoldedForm.Lines lines;

  public RegistryForm(FoldedForm.Lines lines) {
    this.lines = lines;
  }

  @Override
  public boolean begins(TextHead head) {
    return BEGIN.matcher(head.characters()).matches();
  }

  @Override
  public void read(StructuredText text, ContentSink sink)
      throws IOException, ScanException, InterruptedException {
    Decoded decoded = new Decoded(text.in(), text.encoding());
    lines.read(new StructuredText(text.location(), decoded, text.encoding(), -1), sink);
  }

  /** Stream of the text with its values decoded; a value's further lines stay, empty. */
  private static final class Decoded extends RefilledLines {
    private static final int MAX_VALUE = 1 << 20;

    private final Encoding encoding;

    Decoded(InputStream in, Encoding encoding) {
      super(in);
      this.encoding = encoding;
    }

    @Override
    protected boolean refill() throws IOException {
      byte[] line = next();
      StringBuilder value = new StringBuilder(text(line));
      int more = 0;
      while (goesOn(value) && value.length() < MAX_VALUE) {
        value.setLength(value.toString().stripTrailing().length() - 1);
        byte[] next = next();
        value.append(text(next).stripLeading());
        more++;
      }
      Matcher matcher = VALUE.matcher(value);
      if (matcher.matches()) {
        String shown = decode(matcher.group(3), matcher.group(2));
        byte[] before = matcher.group(1).getBytes(StandardCharsets.ISO_8859_1);
        byte[] after = (shown + "\n".repeat(more + 1)).getBytes(encoding.charset());
        byte[] both = new byte[before.length + after.length];
        System.arraycopy(before, 0, both, 0, before.length);
        System.arraycopy(after, 0, both, before.length, after.length);
        give(both, both.length);
        return true;
      }
      byte[] plain = value.toString().getBytes(StandardCharsets.ISO_8859_1);
      give(plain, plain.length);
      return plain.length > 0;
    }

    private static boolean goesOn(CharSequence value) {
      String line = value.toString().stripTrailing();
      return line.endsWith("\\") && line.contains("=hex");
    }

    private static String decode(String digits, @Nullable String kind) {
      String plain = digits.replaceAll("[^0-9a-fA-F]", "");
      byte[] bytes = HexFormat.of().parseHex(plain, 0, plain.length() / 2 * 2);
      if ("b".equals(kind) && bytes.length == Long.BYTES) {
        long number = 0;
        for (int i = Long.BYTES - 1; i >= 0; i--) {
          number = (number << Byte.SIZE) | (bytes[i] & 0xff);
        }
        return Long.toUnsignedString(number);
      }
      int zeros = 0;
      for (int i = 1; i < bytes.length; i += 2) {
        zeros += bytes[i] == 0 ? 1 : 0;
      }
      boolean wide = kind != null ? bytes.length % 2 == 0 : 4 * zeros > bytes.length;
      String text =
          new String(bytes, wide ? StandardCharsets.UTF_16LE : StandardCharsets.ISO_8859_1);
      return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }
  }
}
