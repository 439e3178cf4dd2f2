package org.inshore.spi.scan;

import java.util.Map;
import org.inshore.spi.message.Wording;

/**
 * Place where settings were written, for messages.
 *
 * @param file the file, or what else they are from
 * @param path the keys and indexes that lead to them: {@code sources[2].settings}; empty for all
 * @param lines the line of each path that is known
 */
public record Origin(String file, String path, Map<String, Integer> lines) {

  /** The same file and lines at a key below. */
  Origin at(String key) {
    return new Origin(file, path.isEmpty() ? key : path + "." + key, lines);
  }

  /** File, line and path; without a line where none is known. */
  public Wording wording() {
    Integer line = lines.get(path);
    if (path.isEmpty() || line == null) {
      String text = path.isEmpty() ? file : file + "." + path;
      return new Wording(text, text);
    }
    String place = file + ":" + line;
    return new Wording(place + "：" + path, place + ": " + path);
  }
}
