package org.inshore.testkit.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.inshore.spi.inventory.ReportOutput;

/** Keeps a report's files in memory; a file counts once its stream is closed. */
public final class MemoryOutput implements ReportOutput {
  private final Map<String, byte[]> files = new LinkedHashMap<>();
  private final Set<String> open = new TreeSet<>();

  /** Begins with no files. */
  public MemoryOutput() {}

  @Override
  public OutputStream create(String fileName) {
    if (!fileName.matches("[A-Za-z0-9.-]+")) {
      throw new IllegalArgumentException("not a plain name: " + fileName);
    }
    if (files.containsKey(fileName) || !open.add(fileName)) {
      throw new IllegalStateException("written twice: " + fileName);
    }
    return new ByteArrayOutputStream() {
      @Override
      public void close() throws IOException {
        super.close();
        open.remove(fileName);
        files.put(fileName, toByteArray());
      }
    };
  }

  /** The files that were closed, in that order. */
  public Map<String, byte[]> files() {
    return new LinkedHashMap<>(files);
  }

  /** Files begun and not closed. */
  public Set<String> openFiles() {
    return new TreeSet<>(open);
  }
}
