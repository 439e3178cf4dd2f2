package org.inshore.scanners.smb;

import com.hierynomus.msdtyp.ACL;
import com.hierynomus.msdtyp.SecurityDescriptor;
import com.hierynomus.msdtyp.ace.ACE;
import com.hierynomus.msdtyp.ace.AceFlags;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.inshore.spi.message.Messages;
import org.inshore.spi.source.Readers;
import org.inshore.spi.source.Readers.Kind;

/**
 * Readers of files by their discretionary access list: its entries in order, of which a refusal
 * counts against what comes after it for the same principal, and one for Everyone against all. The
 * broadest principal that may read decides the kind. What groups hold is not asked, nor the list of
 * the share itself.
 */
final class AccessLists {
  private static final Messages MESSAGES = Messages.of(AccessLists.class);
  private static final String EVERYONE = "S-1-1-0";

  /** FILE_READ_DATA, GENERIC_ALL and GENERIC_READ. */
  private static final long READ = 0x1L | 0x10000000L | 0x80000000L;

  private static final Set<String> GUESTS = Set.of("S-1-5-7", "S-1-5-32-546");

  /** Authenticated Users, Network, and Users, which hold all of them unless somebody changed it. */
  private static final Set<String> AUTHENTICATED = Set.of("S-1-5-11", "S-1-5-2", "S-1-5-32-545");

  /** The system, and whoever made or owns a thing: nobody who is not told elsewhere. */
  private static final Set<String> NOBODY = Set.of("S-1-5-18", "S-1-3-0", "S-1-3-1", "S-1-3-4");

  private static final List<Kind> BROADEST =
      List.of(Kind.GUESTS, Kind.SHARE, Kind.AUTHENTICATED_USERS, Kind.DOMAIN_USERS, Kind.NAMED);

  private static final int MOST_NAMES = 8;
  private static final int MOST_KNOWN = 10_000;

  private final SidNames names;

  /** By who is let in: there are few, and millions of files. */
  private final Map<Set<String>, Readers> known = new ConcurrentHashMap<>();

  AccessLists(SidNames names) {
    this.names = names;
  }

  /** Who may read a file. */
  Readers readers(SecurityDescriptor descriptor) throws InterruptedException {
    ACL list = descriptor.getDacl();
    // Without a list everybody may do everything.
    Set<String> allowed = list == null ? Set.of(EVERYONE) : allowed(list.getAces());
    Readers told = known.get(allowed);
    if (told == null) {
      told = told(allowed);
      if (known.size() > MOST_KNOWN) {
        known.clear();
      }
      known.put(allowed, told);
    }
    return told;
  }

  /** The security identifiers of all that are let in, in the order of the list. */
  private static Set<String> allowed(List<ACE> entries) {
    Set<String> allowed = new LinkedHashSet<>();
    Set<String> denied = new HashSet<>();
    for (ACE each : entries) {
      if (each.getAceHeader().getAceFlags().contains(AceFlags.INHERIT_ONLY_ACE)
          || (each.getAccessMask() & READ) == 0) {
        continue;
      }
      String sid = each.getSid().toString();
      switch (each.getAceHeader().getAceType()) {
        case ACCESS_DENIED_ACE_TYPE -> denied.add(sid);
        // A conditional entry may let in; a conditional refusal may not refuse.
        case ACCESS_ALLOWED_ACE_TYPE,
            ACCESS_ALLOWED_OBJECT_ACE_TYPE,
            ACCESS_ALLOWED_CALLBACK_ACE_TYPE,
            ACCESS_ALLOWED_CALLBACK_OBJECT_ACE_TYPE -> {
          if (!denied.contains(sid) && !NOBODY.contains(sid)) {
            allowed.add(sid);
          }
        }
        default -> {}
      }
      if (denied.contains(EVERYONE)) {
        break;
      }
    }
    return allowed;
  }

  private Readers told(Set<String> allowed) throws InterruptedException {
    Kind broadest = Kind.NAMED;
    for (String sid : allowed) {
      Kind kind = kind(sid);
      if (BROADEST.indexOf(kind) < BROADEST.indexOf(broadest)) {
        broadest = kind;
      }
    }
    List<String> shown = names.of(allowed.stream().limit(MOST_NAMES).toList());
    String text = String.join("; ", shown) + (allowed.size() > MOST_NAMES ? "; …" : "");
    String key = "readers." + broadest.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return new Readers(broadest, MESSAGES.wording(key, text.isEmpty() ? "-" : text));
  }

  /** How broad a principal is. */
  static Kind kind(String sid) {
    if (sid.equals(EVERYONE)) {
      return Kind.SHARE;
    }
    if (GUESTS.contains(sid)) {
      return Kind.GUESTS;
    }
    if (AUTHENTICATED.contains(sid)) {
      return Kind.AUTHENTICATED_USERS;
    }
    if (sid.startsWith("S-1-5-21-")) {
      return switch (sid.substring(sid.lastIndexOf('-') + 1)) {
        // The account Guest and the groups Domain Guests and Domain Users.
        case "501", "514" -> Kind.GUESTS;
        case "513" -> Kind.DOMAIN_USERS;
        default -> Kind.NAMED;
      };
    }
    return Kind.NAMED;
  }
}
