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
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Names of security identifiers, as the server's Local Security Authority tells them (MS-LSAT). One
 * that it does not tell, or is not willing to, stays a number.
 */
final class SidNames {
  private static final int MOST_KNOWN = 10_000;

  private final SmbConnection connection;
  private final Map<String, String> known = new HashMap<>();
  private boolean refused;

  SidNames(SmbConnection connection) {
    this.connection = connection;
  }

  /** The names of some identifiers, in their order. */
  synchronized List<String> of(List<String> sids) throws InterruptedException {
    List<String> unknown = sids.stream().filter(sid -> !known.containsKey(sid)).toList();
    if (!unknown.isEmpty() && !refused) {
      if (known.size() > MOST_KNOWN) {
        known.clear();
      }
      List<@Nullable String> names = asked(unknown);
      for (int i = 0; i < names.size(); i++) {
        String name = names.get(i);
        known.put(unknown.get(i), name == null ? unknown.get(i) : name);
      }
    }
    return sids.stream().map(sid -> known.getOrDefault(sid, sid)).toList();
  }

  private List<@Nullable String> asked(List<String> sids) throws InterruptedException {
    Session session = connection.session();
    if (session == null) {
      return new ArrayList<>();
    }
    try (PipeShare share = (PipeShare) session.connectShare("IPC$");
        NamedPipe pipe =
            share.open(
                "lsarpc",
                SMB2ImpersonationLevel.Impersonation,
                EnumSet.of(AccessMask.FILE_READ_DATA, AccessMask.FILE_WRITE_DATA),
                null,
                SMB2ShareAccess.ALL,
                SMB2CreateDisposition.FILE_OPEN,
                null)) {
      return new LocalSecurity(pipe::transact).names(sids);
    } catch (SMBRuntimeException | IOException | ClassCastException e) {
      SmbFailures.checkInterrupt(e);
      // It is asked once: without names there are numbers.
      refused = true;
      return new ArrayList<>();
    }
  }
}
