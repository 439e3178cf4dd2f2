package org.inshore.scanners.documents.structure.encoded;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Stream of a text without the files that stand in it uuencoded, which are kept decoded. */
public final class UuencodedFiles extends RefilledLines {
  private static final Pattern BEGIN = Pattern.compile("begin [0-7]{3,4} (\\S.*?)\\s*");
  private static final int MAX_BYTES = 64 << 20;

  private final Map<String, byte[]> files = new LinkedHashMap<>();
  private byte[] line = {};
  private long taken;

  public UuencodedFiles(InputStream in) {
    super(in);
  }

  /** By name, once the stream was read to its end. */
  public Map<String, byte[]> files() {
    return files;
  }

  @Override
  protected boolean refill() throws IOException {
    line = next();
    if (line.length > 6 && line[0] == 'b' && taken < MAX_BYTES) {
      Matcher begin = BEGIN.matcher(text(line));
      if (begin.matches()) {
        file(begin.group(1));
      }
    }
    give(line, line.length);
    return line.length > 0;
  }

  /** Takes a file up to the line that ends it; what is none goes on as text. */
  private void file(String name) throws IOException {
    ByteArrayOutputStream decoded = new ByteArrayOutputStream();
    byte[] coded = next();
    boolean any = false;
    while (decode(text(coded).stripTrailing(), decoded) && taken < MAX_BYTES) {
      any = true;
      taken += coded.length;
      coded = next();
    }
    if (any) {
      files.put(files.containsKey(name) ? name + "~" + files.size() : name, decoded.toByteArray());
      line = coded;
    } else {
      byte[] both = new byte[line.length + coded.length];
      System.arraycopy(line, 0, both, 0, line.length);
      System.arraycopy(coded, 0, both, line.length, coded.length);
      line = both;
    }
  }

  /** Whether a line has as many characters as its first one says; then what it stands for. */
  private static boolean decode(String coded, ByteArrayOutputStream out) {
    if (coded.isEmpty() || coded.equals("end")) {
      return false;
    }
    int count = (coded.charAt(0) - ' ') & 0x3f;
    int groups = (count + 2) / 3;
    // Blanks at the end may be lost on the way.
    if (coded.length() > 2 + 4 * groups || coded.length() < 1 + 4 * groups - 8) {
      return false;
    }
    int left = count;
    for (int group = 0; group < groups; group++) {
      int bits = 0;
      for (int i = 0; i < 4; i++) {
        int place = 1 + 4 * group + i;
        char c = place < coded.length() ? coded.charAt(place) : ' ';
        if (c < ' ' || c > '`') {
          return false;
        }
        bits = bits << 6 | ((c - ' ') & 0x3f);
      }
      for (int shift = 16; shift >= 0 && left > 0; shift -= 8, left--) {
        out.write(bits >> shift);
      }
    }
    return true;
  }
}
