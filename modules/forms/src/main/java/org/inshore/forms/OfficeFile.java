package org.inshore.forms;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.poi.ooxml.POIXMLDocument;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.jspecify.annotations.Nullable;

/** Writes a document of Apache POI, which tells a full disk as a fault of its own. */
public final class OfficeFile {
  private OfficeFile() {}

  /**
   * Writes one.
   *
   * @throws IOException if it cannot be written, as the system told it
   */
  public static void write(POIXMLDocument document, OutputStream out) throws IOException {
    Told told = new Told(out);
    try {
      document.write(told);
    } catch (OpenXML4JRuntimeException e) {
      if (told.first != null) {
        throw told.first;
      }
      throw e;
    }
  }

  /** Keeps what the system told first. */
  private static final class Told extends OutputStream {
    private final OutputStream out;
    private @Nullable IOException first;

    Told(OutputStream out) {
      this.out = out;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      try {
        out.write(bytes, from, length);
      } catch (IOException e) {
        first = first == null ? e : first;
        throw e;
      }
    }

    @Override
    public void flush() throws IOException {
      out.flush();
    }
  }
}
