package org.inshore.benchmarks.contender;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import org.jspecify.annotations.Nullable;

/** Reads the file into one buffer again and again and adds up the bytes: the limit for files. */
public final class FileRead implements Contender {
  private final byte[] buffer = new byte[1 << 20];
  private @Nullable Sample sample;
  private long sum;

  @Override
  public String name() {
    return "read()";
  }

  @Override
  public void prepare(Sample sample) {
    this.sample = sample;
  }

  @Override
  public long run() throws IOException {
    if (sample == null) {
      throw new IllegalStateException("not prepared");
    }
    try (InputStream in = Files.newInputStream(sample.file())) {
      for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
        sum += MemorySum.sum(buffer, read);
      }
    }
    return 0;
  }

  /** A number made of everything, so that nothing is left out as unused. */
  public long sum() {
    return sum;
  }
}
