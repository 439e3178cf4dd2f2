package org.inshore.benchmarks.input;

import java.util.function.Consumer;
import org.inshore.spi.content.Content;
import org.inshore.spi.message.Wording;
import org.inshore.spi.scan.ContentSink;
import org.inshore.spi.scan.ScanException;
import org.inshore.spi.source.Location;

/** Hands on content; what is said of how it was read is dropped. */
public record ContentOnly(Consumer<Content> next) implements ContentSink {
  @Override
  public void content(Content content) {
    next.accept(content);
  }

  @Override
  public void failed(Location part, ScanException reason) {}

  @Override
  public void skipped(Location part, Wording reason) {}

  @Override
  public void note(Wording note) {}
}
