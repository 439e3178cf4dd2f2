package org.inshore.core.isolation;

import org.inshore.spi.scan.Extractor;

/** Extractor that reads what another one reads, in a way of its own. */
public abstract class DelegatingExtractor implements Extractor {
  protected final Extractor extractor;

  /** Stands for an extractor. */
  protected DelegatingExtractor(Extractor extractor) {
    this.extractor = extractor;
  }

  @Override
  public final String name() {
    return extractor.name();
  }

  @Override
  public final boolean handles(String mediaType) {
    return extractor.handles(mediaType);
  }
}
