package org.inshore.location;

import java.util.List;
import org.inshore.spi.pack.PackFile;
import org.inshore.spi.source.Declaration;
import org.inshore.spi.source.Endpoint;
import org.inshore.spi.source.Residency;

/** Decides where a source is. Immutable; makes no connection and asks no name server. */
public final class ResidencyResolver {
  private ResidencyResolver() {}

  /**
   * Reads the provider tables.
   *
   * @param files the files of all packs of jurisdictions
   * @throws IllegalArgumentException if a file is wrong; the message names file and line
   */
  public static ResidencyResolver load(List<PackFile> files) {
    throw new UnsupportedOperationException();
  }

  /** The residency of a source, with all evidence. */
  public Residency resolve(Declaration declared, List<Endpoint> endpoints) {
    throw new UnsupportedOperationException();
  }
}
