package org.inshore.spi.source;

import org.inshore.spi.message.Wording;
import org.jspecify.annotations.Nullable;

/**
 * One piece of evidence for where a source is.
 *
 * @param kind where it comes from
 * @param jurisdiction what it points to; null when it says nothing of the place
 * @param text the evidence in plain words, with the name or table it rests on
 */
public record Evidence(Kind kind, @Nullable Jurisdiction jurisdiction, Wording text) {

  /** Where evidence comes from, strongest first. */
  public enum Kind {
    /** The operator declared the site. */
    DECLARED_SITE,
    /** The endpoint's own name holds a provider's region. */
    ENDPOINT_NAME,
    /** The endpoint's address: loopback, private, public. */
    ADDRESS
  }
}
