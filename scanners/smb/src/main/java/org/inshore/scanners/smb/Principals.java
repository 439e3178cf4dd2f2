package org.inshore.scanners.smb;

import com.hierynomus.msdtyp.AccessMask;
import com.hierynomus.mssmb2.SMB2CreateDisposition;
import com.hierynomus.mssmb2.SMB2ImpersonationLevel;
import com.hierynomus.mssmb2.SMB2ShareAccess;
import com.hierynomus.smbj.common.SMBRuntimeException;
import com.hierynomus.smbj.session.Session;
import com.hierynomus.smbj.share.NamedPipe;
import com.hierynomus.smbj.share.PipeShare;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Principals by their security identifiers: names, as the server's Local Security Authority tells
 * them, and who is in a group, as its account manager does. What it does not tell, or is not
 * willing to, stays a number, and a group without members.
 */
final class Principals {
  private static final int MAX_KNOWN = 10_000;

  /** Groups in groups in groups. */
  private static final int MAX_DEEP = 8;

  /** Of so many members it is asked which of them are groups. */
  private static final int MAX_MEMBERS = 2_000;

  private static final int ASKED_AT_ONCE = 40;

  private final SmbConnection connection;
  private final Map<String, LocalSecurity.Named> known = new HashMap<>();
  private final Map<String, Members> groups = new HashMap<>();
  private boolean namesRefused;
  private boolean membersRefused;

  /**
   * Members of a group, those of groups in it too.
   *
   * @param accounts how many accounts are told
   * @param groups identifiers of the groups in it
   * @param isAll whether nothing was left out
   */
  record Members(int accounts, List<String> groups, boolean isAll) {
    static final Members NONE = new Members(0, List.of(), true);
  }

  Principals(SmbConnection connection) {
    this.connection = connection;
  }

  /** The names of some identifiers, in their order. */
  synchronized List<String> names(List<String> sids) throws InterruptedException {
    look(sids);
    return sids.stream()
        .map(
            sid -> {
              LocalSecurity.Named named = known.get(sid);
              String name = named == null ? null : named.name();
              return name == null ? sid : name;
            })
        .toList();
  }

  /** Who is in a group; none where it is no group, or the server does not tell. */
  synchronized Members members(String sid) throws InterruptedException {
    Members told = groups.get(sid);
    if (told == null) {
      look(List.of(sid));
      told = isGroup(sid) ? asked(sid) : Members.NONE;
      groups.put(sid, told);
    }
    return told;
  }

  private boolean isGroup(String sid) {
    LocalSecurity.Named named = known.get(sid);
    return named != null && named.isGroup();
  }

  private Members asked(String group) throws InterruptedException {
    Set<String> seen = new LinkedHashSet<>(List.of(group));
    Set<String> accounts = new LinkedHashSet<>();
    List<String> level = List.of(group);
    boolean all = true;
    for (int depth = 0; depth < MAX_DEEP && !level.isEmpty(); depth++) {
      Set<String> members = new LinkedHashSet<>();
      for (String each : level) {
        members.addAll(direct(each));
      }
      all &= members.size() <= MAX_MEMBERS;
      look(members.stream().limit(MAX_MEMBERS).toList());
      members.stream().filter(each -> !isGroup(each)).forEach(accounts::add);
      level = members.stream().filter(each -> isGroup(each) && seen.add(each)).toList();
    }
    seen.remove(group);
    return new Members(accounts.size(), List.copyOf(seen), all && level.isEmpty());
  }

  private List<String> direct(String group) throws InterruptedException {
    if (membersRefused) {
      return List.of();
    }
    try {
      return over("samr", pipe -> new AccountManager(pipe).members(group));
    } catch (SMBRuntimeException e) {
      SmbFailures.checkInterrupt(e);
      membersRefused = true;
    } catch (IOException e) {
      // This group is one that it does not tell of.
      SmbFailures.checkInterrupt(e);
    }
    return List.of();
  }

  private void look(List<String> sids) throws InterruptedException {
    List<String> unknown = sids.stream().filter(sid -> !known.containsKey(sid)).toList();
    if (known.size() > MAX_KNOWN) {
      known.clear();
      groups.clear();
    }
    for (int from = 0; from < unknown.size() && !namesRefused; from += ASKED_AT_ONCE) {
      List<String> some = unknown.subList(from, Math.min(unknown.size(), from + ASKED_AT_ONCE));
      try {
        List<LocalSecurity.Named> named =
            over("lsarpc", pipe -> new LocalSecurity(pipe).names(some));
        for (int i = 0; i < named.size(); i++) {
          known.put(some.get(i), named.get(i));
        }
      } catch (SMBRuntimeException | IOException e) {
        SmbFailures.checkInterrupt(e);
        // It is asked once: without names there are numbers.
        namesRefused = true;
      }
    }
  }

  /** A conversation over a pipe. */
  private interface Conversation<T> {
    T over(RemoteCalls.Pipe pipe) throws IOException;
  }

  private <T> T over(String name, Conversation<T> conversation) throws IOException {
    Session session = connection.session();
    if (session == null || !(session.connectShare("IPC$") instanceof PipeShare share)) {
      throw new IOException("no pipes");
    }
    try (share;
        NamedPipe pipe =
            share.open(
                name,
                SMB2ImpersonationLevel.Impersonation,
                EnumSet.of(AccessMask.FILE_READ_DATA, AccessMask.FILE_WRITE_DATA),
                null,
                SMB2ShareAccess.ALL,
                SMB2CreateDisposition.FILE_OPEN,
                null)) {
      return conversation.over(
          new RemoteCalls.Pipe() {
            @Override
            public byte[] transact(byte[] message) {
              return pipe.transact(message);
            }

            @Override
            public byte[] next() {
              byte[] buffer = new byte[1 << 16];
              return Arrays.copyOf(buffer, Math.max(0, pipe.read(buffer)));
            }
          });
    }
  }
}
