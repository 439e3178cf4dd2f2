package org.inshore.yaml;

import org.inshore.spi.message.Wording;

/**
 * Exceptions of a caller, made from where in a file a fault is and what it is.
 *
 * @param <E> the exception
 */
public interface YamlFaults<E extends Exception> {

  /** The exception for a fault that reading found; the wording does not name the place. */
  E fault(String file, int line, Wording problem);

  /** The exception for a fault that the caller found, by a message key of its own. */
  E fault(YamlValue<E> value, int line, String message, Object... arguments);
}
