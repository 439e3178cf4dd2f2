package org.inshore.location.site;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.inshore.spi.message.Messages;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Declaration;
import org.inshore.spi.source.Evidence;
import org.inshore.spi.source.Evidence.Strength;
import org.inshore.spi.source.Jurisdiction;
import org.jspecify.annotations.Nullable;

/**
 * Weighs a declaration: it decides while it holds. One that holds no more, or not yet, is still a
 * hint at an offshore place, and nothing at all for the mainland.
 */
public final class SiteEvidence {
  private static final Messages MESSAGES = Messages.of(SiteEvidence.class);

  /** Messages that say why a site counts. */
  public enum Reason {
    /** The source names the site. */
    NAMED,
    /** The host is registered to it. */
    HOST,
    /** The address is in a subnet registered to it. */
    ADDRESS
  }

  private SiteEvidence() {}

  /** What the source itself declares; null if nothing. */
  public static @Nullable Evidence declared(
      Declaration declared, SiteRegister register, LocalDate today, Instant now) {
    Site site = register.named(declared.site());
    if (site != null) {
      return of(site, Reason.NAMED, "", true, register, today, now);
    }
    Jurisdiction place = declared.jurisdiction();
    Wording source = MESSAGES.wording("source.configuration");
    if (place != null) {
      return new Evidence(
          Evidence.Kind.DECLARED_SITE,
          Strength.DECIDES,
          place,
          declared.site() == null
              ? MESSAGES.wording("jurisdiction", place.label())
              : MESSAGES.wording("site", declared.site(), place.label()),
          source,
          now);
    }
    return declared.site() == null
        ? null
        : new Evidence(
            Evidence.Kind.DECLARED_SITE,
            Strength.NONE,
            null,
            MESSAGES.wording("site-only", declared.site()),
            source,
            now);
  }

  /**
   * What it is worth that something belongs to a registered site.
   *
   * @param what the host or address
   * @param whole whether all of the endpoint belongs to it, not some of its addresses only
   */
  public static Evidence of(
      Site site,
      Reason reason,
      String what,
      boolean whole,
      SiteRegister register,
      LocalDate today,
      Instant now) {
    Jurisdiction place = site.jurisdiction();
    boolean holds = site.holdsOn(today);
    Strength strength =
        holds && (whole || place.isOffshore())
            ? Strength.DECIDES
            : holds || place.isOffshore() ? Strength.SUGGESTS : Strength.NONE;
    String key =
        switch (reason) {
          case NAMED -> "registered";
          case HOST -> "registered.host";
          case ADDRESS -> whole ? "registered.address" : "registered.address-partly";
        };
    Wording text = described(site, MESSAGES.wording(key, name(site), place.label(), what));
    if (!holds) {
      boolean early = today.isBefore(site.declaredOn());
      text =
          MESSAGES.wording(
              early ? "not-yet" : "expired",
              text,
              String.valueOf(early ? site.declaredOn() : site.validUntil()));
    }
    return new Evidence(
        Evidence.Kind.DECLARED_SITE,
        strength,
        strength == Strength.NONE ? null : place,
        text,
        MESSAGES.wording("source.register", register.origin(), site.declaredBy()),
        site.declaredOn().atStartOfDay(ZoneOffset.UTC).toInstant());
  }

  /** Adds where exactly the site is and who runs it, as far as it is declared. */
  private static Wording described(Site site, Wording text) {
    List<Wording> facts = new ArrayList<>();
    if (site.address() != null) {
      facts.add(MESSAGES.wording("fact.address", site.address()));
    }
    if (site.operator() != null) {
      facts.add(MESSAGES.wording("fact.operator", site.operator()));
    }
    return facts.isEmpty()
        ? text
        : MESSAGES.wording("with-facts", text, Wording.joined(facts, "，", ", "));
  }

  private static String name(Site site) {
    return site.name().equals(site.id()) ? site.id() : site.id() + " " + site.name();
  }
}
