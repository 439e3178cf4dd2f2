package org.inshore.benchmarks.contender;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import org.inshore.benchmarks.engine.CountingSink;
import org.inshore.benchmarks.engine.Engines;
import org.inshore.benchmarks.engine.ShippedRules;
import org.inshore.benchmarks.input.Lines;
import org.inshore.engine.Matcher;
import org.inshore.spi.content.Content;
import org.inshore.spi.source.Location;
import org.jspecify.annotations.Nullable;

/** This engine with all packs, on a file read into one buffer again and again. */
public final class EngineOnFile implements Contender {
  private static final int BLOCK = 1 << 20;

  private final String kind;
  private final CountingSink sink = new CountingSink();
  private final byte[] buffer = new byte[BLOCK];
  private @Nullable Matcher matcher;
  private @Nullable Sample sample;

  /** Takes the matcher's kind. */
  public EngineOnFile(String kind) {
    this.kind = kind;
  }

  @Override
  public String name() {
    return "inshore " + kind + ", file";
  }

  @Override
  public void prepare(Sample sample) {
    this.sample = sample;
    if (matcher == null) {
      matcher = Engines.matcher(ShippedRules.detector(), kind);
    }
  }

  @Override
  public long run() throws IOException {
    if (matcher == null || sample == null) {
      throw new IllegalStateException("not prepared");
    }
    Location place = Location.of("benchmark");
    try (InputStream in = Files.newInputStream(sample.file())) {
      int kept = 0;
      boolean more = true;
      for (long line = 1; more; line = 0) {
        int length = kept + in.readNBytes(buffer, kept, BLOCK - kept);
        more = length == BLOCK;
        int end = more ? Lines.cut(buffer, 0, BLOCK - 1, sample.encoding()) : length;
        matcher.scan(new Content.Text(place, buffer, 0, end, sample.encoding(), line, more), sink);
        System.arraycopy(buffer, end, buffer, 0, length - end);
        kept = length - end;
      }
    }
    return sink.take();
  }

  @Override
  public void close() {
    sample = null;
  }
}
