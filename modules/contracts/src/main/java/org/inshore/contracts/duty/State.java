package org.inshore.contracts.duty;

import java.util.Locale;

/** Answer of a contract on a duty, the best first. */
public enum State {
  /** It says so. */
  FOUND,
  /** It says too little, or only that somebody will try. */
  WEAK,
  /** It says nothing that was found. */
  NOT_FOUND,
  /** It says the contrary. */
  CONTRADICTS;

  /** The name in files. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
