package org.inshore.core.name;

import org.inshore.core.key.Sealer;
import org.jspecify.annotations.Nullable;

/**
 * A clear name that only the operator can read. Sealed with it is whether it bears a state-secret
 * marking, so that not even that is told without the key.
 *
 * @param hash its keyed hash, as it is shown beside the masked name
 * @param sealed the name, sealed for that hash
 */
@SuppressWarnings("ArrayRecordComponent") // written and opened, never compared
public record SealedName(String hash, byte[] sealed) {
  private static final int BLOCK = 64;
  private static final char SECRET = 'S';
  private static final char ORDINARY = 'N';

  /** An opened name. */
  record Clear(String name, boolean secret) {}

  static SealedName of(String hash, String name, boolean secret, Sealer sealer) {
    return new SealedName(hash, sealer.seal((secret ? SECRET : ORDINARY) + name, hash, BLOCK));
  }

  /** The clear name; null if another key sealed it. */
  public @Nullable String name(Sealer sealer) {
    Clear clear = open(sealer);
    return clear == null ? null : clear.name();
  }

  /** Whether a key opens it. */
  public boolean opens(Sealer sealer) {
    return open(sealer) != null;
  }

  /** The name; null if another key sealed it. */
  @Nullable Clear open(Sealer sealer) {
    String text = sealer.openText(sealed, hash);
    return text == null || text.isEmpty()
        ? null
        : new Clear(text.substring(1), text.charAt(0) == SECRET);
  }
}
