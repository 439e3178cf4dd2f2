package org.inshore.scanners.smb;

import com.hierynomus.msdtyp.ACL;
import com.hierynomus.msdtyp.SecurityDescriptor;
import com.hierynomus.msdtyp.ace.ACE;
import com.hierynomus.msdtyp.ace.AceFlags;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.inshore.scanners.smb.Principals.Members;
import org.inshore.spi.message.Messages;
import org.inshore.spi.message.Wording;
import org.inshore.spi.source.Readers;
import org.inshore.spi.source.Readers.Kind;

/**
 * Readers of files by their discretionary access list: its entries in order, of which a refusal
 * counts against what comes after it for the same principal, and one for Everyone against all. The
 * broadest principal that may read decides the kind, be it a group within a named one, as far as
 * the server tells what groups hold. The list of the share itself is not asked.
 */
final class AccessLists {
  private static final Messages MESSAGES = Messages.of(AccessLists.class);
  private static final String EVERYONE = "S-1-1-0";

  /** FILE_READ_DATA, GENERIC_ALL and GENERIC_READ. */
  private static final long READ = 0x1L | 0x10000000L | 0x80000000L;

  private static final Set<String> GUESTS = Set.of("S-1-5-7", "S-1-5-32-546");

  /**
   * Authenticated Users, This Organization, Network, and Users, which hold all of them unless
   * somebody changed it.
   */
  private static final Set<String> AUTHENTICATED =
      Set.of("S-1-5-11", "S-1-5-15", "S-1-5-2", "S-1-5-32-545");

  /** The system, and whoever made or owns a thing: nobody who is not told elsewhere. */
  private static final Set<String> NOBODY = Set.of("S-1-5-18", "S-1-3-0", "S-1-3-1", "S-1-3-4");

  private static final List<Kind> BROADEST =
      List.of(Kind.GUESTS, Kind.SHARE, Kind.AUTHENTICATED_USERS, Kind.DOMAIN_USERS, Kind.NAMED);

  private static final int MAX_NAMES = 8;
  private static final int MAX_KNOWN = 10_000;

  private final Principals principals;

  /** By who is let in: there are few, and millions of files. */
  private final Map<Set<String>, Readers> known = new ConcurrentHashMap<>();

  AccessLists(Principals principals) {
    this.principals = principals;
  }

  /** Who may read a file. */
  Readers readers(SecurityDescriptor descriptor) throws InterruptedException {
    ACL list = descriptor.getDacl();
    // Without a list everybody may do everything.
    Set<String> allowed = list == null ? Set.of(EVERYONE) : allowed(list.getAces());
    Readers told = known.get(allowed);
    if (told == null) {
      told = told(allowed);
      if (known.size() > MAX_KNOWN) {
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
    List<String> listed = List.copyOf(allowed);
    List<String> names = principals.names(listed.stream().limit(MAX_NAMES).toList());
    Kind broadest = Kind.NAMED;
    List<Wording> shown = new ArrayList<>();
    for (int i = 0; i < listed.size(); i++) {
      String sid = listed.get(i);
      broadest = broader(broadest, kind(sid));
      Members members = kind(sid) == Kind.NAMED ? principals.members(sid) : Members.NONE;
      for (String group : members.groups()) {
        broadest = broader(broadest, kind(group));
      }
      if (i < names.size()) {
        shown.add(shown(names.get(i), members));
      }
    }
    if (allowed.size() > MAX_NAMES || allowed.isEmpty()) {
      shown.add(Wording.same(allowed.isEmpty() ? "-" : "…"));
    }
    String key = "readers." + broadest.name().toLowerCase(Locale.ROOT).replace('_', '-');
    Wording text = Wording.joined(shown, "; ", "; ");
    return new Readers(
        broadest,
        new Wording(MESSAGES.wording(key, text.zh()).zh(), MESSAGES.wording(key, text.en()).en()));
  }

  /** A name, with how many accounts are in it and the groups among them. */
  private Wording shown(String name, Members members) throws InterruptedException {
    if (members.equals(Members.NONE)) {
      return Wording.same(name);
    }
    String count = members.accounts() + (members.isAll() ? "" : "+");
    // The broadest first: it is why the list may be broad.
    List<String> groups =
        members.groups().stream()
            .sorted(Comparator.comparingInt(each -> BROADEST.indexOf(kind(each))))
            .limit(MAX_NAMES)
            .toList();
    String within = String.join(", ", principals.names(groups));
    return groups.isEmpty()
        ? MESSAGES.wording("readers.members", name, count)
        : MESSAGES.wording("readers.members.groups", name, count, within);
  }

  private static Kind broader(Kind one, Kind other) {
    return BROADEST.indexOf(other) < BROADEST.indexOf(one) ? other : one;
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
