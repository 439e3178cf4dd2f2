package org.inshore.spi.source;

import java.time.Instant;
import org.inshore.spi.message.Wording;
import org.jspecify.annotations.Nullable;

/**
 * One piece of evidence for where a source is.
 *
 * @param kind where it comes from
 * @param strength what it can do to a verdict
 * @param jurisdiction the place it speaks of; null exactly when it says nothing of a place
 * @param text the evidence in plain words, with the name or table it rests on
 * @param source what it was read from: a table, a register, a database with its date, a server;
 *     null in inventories that do not hold it
 * @param observed when it was read, measured or declared; null in inventories that do not hold it
 */
public record Evidence(
    Kind kind,
    Strength strength,
    @Nullable Jurisdiction jurisdiction,
    Wording text,
    @Nullable Wording source,
    @Nullable Instant observed) {

  /** Checks that a place is spoken of exactly when it can bear on the verdict. */
  public Evidence {
    if ((jurisdiction == null) != (strength == Strength.NONE)) {
      throw new IllegalArgumentException(strength + " does not fit " + jurisdiction);
    }
  }

  /** Evidence that decides for a place, or says nothing of one, without source and time. */
  public Evidence(Kind kind, @Nullable Jurisdiction jurisdiction, Wording text) {
    this(
        kind,
        jurisdiction == null ? Strength.NONE : Strength.DECIDES,
        jurisdiction,
        text,
        null,
        null);
  }

  /** Sources of evidence, strongest first. */
  public enum Kind {
    /** Other pieces of evidence contradict one another. */
    DISPUTE("位置有争议", "location disputed"),
    /** The operator declared the site. */
    DECLARED_SITE("运营方声明", "declared by the operator"),
    /** The endpoint's own name holds a provider's region. */
    ENDPOINT_NAME("端点名称", "name of the endpoint"),
    /** The service itself says so: its region, time zone, host name, certificate. */
    SERVICE("服务自述", "said by the service"),
    /** The endpoint's address, and what databases of addresses say of it. */
    ADDRESS("网络地址", "network address"),
    /** The time that a connection takes. */
    LATENCY("往返时间", "round-trip time");

    private final Wording label;

    Kind(String zh, String en) {
      this.label = new Wording(zh, en);
    }

    /** The name as reports show it. */
    public Wording label() {
      return label;
    }
  }

  /** Effect of evidence on a verdict. */
  public enum Strength {
    /** Enough for a verdict, unless other evidence contradicts it. */
    DECIDES("可作定论", "decides"),
    /** A hint: can dispute a verdict, never make one. */
    SUGGESTS("仅为线索", "a hint"),
    /** Shows that the source is not at the place. */
    REFUTES("反证", "refutes"),
    /** Says nothing of a place. */
    NONE("无证明力", "no proof");

    private final Wording label;

    Strength(String zh, String en) {
      this.label = new Wording(zh, en);
    }

    /** The name as reports show it. */
    public Wording label() {
      return label;
    }
  }
}
