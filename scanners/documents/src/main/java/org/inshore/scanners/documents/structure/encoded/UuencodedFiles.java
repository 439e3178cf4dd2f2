package org.inshore.scanners.documents.structure.encoded;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Stream of a text without the files that stand in it uuencoded, xxencoded or as binary patches of
 * Git, which are kept decoded.
 */
public final class UuencodedFiles extends RefilledLines {
  private static final Pattern BEGIN = Pattern.compile("begin [0-7]{3,4} (\\S.*?)\\s*");
  private static final Pattern PATCH = Pattern.compile("(?:literal|delta) [0-9]{1,10}\\s*");
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
    } else if (line.length > 8 && (line[0] == 'l' || line[0] == 'd') && taken < MAX_BYTES) {
      if (PATCH.matcher(text(line)).matches()) {
        file("patch " + (files.size() + 1));
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
    LineCode code = LineCode.of(text(coded).stripTrailing(), line[0] == 'b');
    while (code.decode(text(coded).stripTrailing(), decoded) && taken < MAX_BYTES) {
      any = true;
      taken += coded.length;
      coded = next();
    }
    if (any) {
      files.put(
          files.containsKey(name) ? name + "~" + files.size() : name,
          code.plain(decoded.toByteArray()));
      line = coded;
    } else {
      byte[] both = new byte[line.length + coded.length];
      System.arraycopy(line, 0, both, 0, line.length);
      System.arraycopy(coded, 0, both, line.length, coded.length);
      line = both;
    }
  }
}
