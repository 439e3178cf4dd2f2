package org.inshore.spi.source;

import org.inshore.spi.message.Wording;

/**
 * Statement of a service on itself that may bear on where it is. It says what it likes: only a
 * provider's own region decides, the rest are hints.
 *
 * @param kind what it says
 * @param value what it says it is, for instance {@code Asia/Hong_Kong}; a name of the service's
 *     own, never content
 * @param how how it was learnt, for instance the variable that was asked
 */
public record ServiceStatement(Kind kind, String value, Wording how) {

  /** Kinds of statements. */
  public enum Kind {
    /** The provider's region that holds the data, for instance of a bucket. */
    REGION,
    /** The server's own time zone, not that of the session. */
    TIME_ZONE,
    /** The server's locale, for instance {@code zh_HK.UTF-8}. */
    LOCALE,
    /** The server's host name. */
    HOST_NAME,
    /** The server's own numeric address. */
    ADDRESS,
    /** A name in the certificate that the service proved to hold. */
    CERTIFICATE_NAME,
    /** What the server calls its software: says nothing of a place, and much to who knows it. */
    SOFTWARE
  }
}
