package org.inshore.spi.pack;

import java.util.List;

/**
 * A set of data files, found by {@link java.util.ServiceLoader}.
 *
 * <p>A pack on disk has the same files and needs no class.
 */
public interface Pack {

  /** Kinds of packs. */
  enum Kind {
    /** What is sensitive: one rule for each file. */
    RULES,
    /** Which endpoint lies where: one provider for each file. */
    JURISDICTIONS,
    /** What is forbidden: one policy for each file. */
    POLICIES,
    /** What a contract should say: one duty for each file. */
    CONTRACTS
  }

  /** The pack's name: the folder's name under {@code patterns/}. */
  String name();

  /** What its files say. */
  Kind kind();

  /** Its files, sorted by name. */
  List<PackFile> files();
}
