package org.inshore.scanners.documents.pdf;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccess;
import org.apache.pdfbox.io.RandomAccessStreamCache;
import org.apache.pdfbox.io.ScratchFile;
import org.inshore.scanners.documents.guard.TemporaryFile;
import org.jspecify.annotations.Nullable;

/**
 * PDFBox's scratch file without a name. PDFBox makes it with the first buffer, here in a folder of
 * its own, from which it is unlinked while it is still empty; PDFBox goes on with the open file.
 */
public final class PdfScratch implements RandomAccessStreamCache {
  private final MemoryUsageSetting usage;
  private @Nullable ScratchFile file;

  /**
   * For one document.
   *
   * @param mostBytes what its buffers may take together
   */
  public PdfScratch(long mostBytes) {
    usage = MemoryUsageSetting.setupTempFileOnly(mostBytes);
  }

  @Override
  public RandomAccess createBuffer() throws IOException {
    ScratchFile made = file;
    return made == null ? first() : made.createBuffer();
  }

  private RandomAccess first() throws IOException {
    Path folder = Files.createTempDirectory(TemporaryFile.folder(), "inshore-");
    try {
      file = new ScratchFile(usage.setTempDir(folder.toFile()));
      return file.createBuffer();
    } finally {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
        for (Path each : files) {
          Files.delete(each);
        }
      }
      Files.delete(folder);
    }
  }

  @Override
  public void close() throws IOException {
    if (file != null) {
      file.close();
    }
  }
}
