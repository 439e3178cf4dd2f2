package org.inshore.scanners.smb;

import com.hierynomus.msdfsc.messages.DFSReferral;
import com.hierynomus.msdfsc.messages.SMB2GetDFSReferralRequest;
import com.hierynomus.msdfsc.messages.SMB2GetDFSReferralResponse;
import com.hierynomus.protocol.commons.buffer.Buffer;
import com.hierynomus.smb.SMBBuffer;
import com.hierynomus.smbj.common.SMBRuntimeException;
import com.hierynomus.smbj.session.Session;
import com.hierynomus.smbj.share.Share;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Referral of DFS: to where the beginning of a path leads. Asked of the server by itself, since the
 * library takes a root for the end of the way.
 *
 * @param prefix the beginning of the path that is replaced
 * @param host the host that it leads to
 * @param share the share there
 * @param path the folder there, with backslashes
 */
record Referral(String prefix, String host, String share, String path) {
  private static final long GET_REFERRALS = 0x00060194L;

  /**
   * Asks for one.
   *
   * @param path {@code \host\share\folder}
   * @return null if there is none, or none to another place
   */
  static @Nullable Referral of(Session session, String path) throws InterruptedException {
    try (Share share = session.connectShare("IPC$")) {
      SMBBuffer question = new SMBBuffer();
      new SMB2GetDFSReferralRequest(path).writeTo(question);
      byte[] answer = share.ioctl(GET_REFERRALS, true, question.getCompactData());
      SMB2GetDFSReferralResponse response = new SMB2GetDFSReferralResponse(path);
      response.read(new SMBBuffer(answer));
      int consumed = Math.min(path.length(), response.getPathConsumed() / 2);
      List<DFSReferral> entries = response.getReferralEntries();
      for (DFSReferral each : entries) {
        Referral referral = parse(path.substring(0, consumed), each.getPath());
        if (referral != null && !referral.isTo(path)) {
          return referral;
        }
      }
      return null;
    } catch (SMBRuntimeException | Buffer.BufferException | IOException e) {
      SmbFailures.checkInterrupt(e);
      return null;
    }
  }

  private static @Nullable Referral parse(String prefix, @Nullable String address) {
    if (address == null) {
      return null;
    }
    String[] parts = address.replaceAll("^\\\\+", "").split("\\\\", 3);
    return parts.length < 2
        ? null
        : new Referral(prefix, parts[0], parts[1], parts.length > 2 ? parts[2] : "");
  }

  /** Whether it leads to where the path already is. */
  private boolean isTo(String asked) {
    String own = "\\" + host + "\\" + share;
    return path.isEmpty()
        && asked.regionMatches(true, 0, own, 0, own.length())
        && prefix.length() == own.length();
  }
}
