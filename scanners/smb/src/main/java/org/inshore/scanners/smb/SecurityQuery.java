package org.inshore.scanners.smb;

import com.hierynomus.msdtyp.SecurityDescriptor;
import com.hierynomus.msdtyp.SecurityInformation;
import com.hierynomus.mserref.NtStatus;
import com.hierynomus.mssmb2.SMB2FileId;
import com.hierynomus.mssmb2.SMBApiException;
import com.hierynomus.mssmb2.messages.SMB2QueryInfoRequest;
import com.hierynomus.mssmb2.messages.SMB2QueryInfoRequest.SMB2QueryInfoType;
import com.hierynomus.mssmb2.messages.SMB2QueryInfoResponse;
import com.hierynomus.protocol.commons.buffer.Buffer;
import com.hierynomus.protocol.commons.concurrent.Futures;
import com.hierynomus.protocol.transport.TransportException;
import com.hierynomus.smb.SMBBuffer;
import com.hierynomus.smbj.common.SMBRuntimeException;
import com.hierynomus.smbj.share.DiskShare;
import com.hierynomus.smbj.share.File;
import com.hierynomus.smbj.share.TreeConnect;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Query of an open file's owner and discretionary access list (SMB2 QUERY_INFO, MS-SMB2 2.2.37),
 * under way while its bytes are read: a round trip of each file less to wait for.
 */
final class SecurityQuery {
  private static final Set<SecurityInformation> ASKED =
      EnumSet.of(
          SecurityInformation.OWNER_SECURITY_INFORMATION,
          SecurityInformation.DACL_SECURITY_INFORMATION);

  private final Future<SMB2QueryInfoResponse> answer;
  private final long patience;

  private SecurityQuery(Future<SMB2QueryInfoResponse> answer, long patience) {
    this.answer = answer;
    this.patience = patience;
  }

  /**
   * Asks.
   *
   * @throws SMBRuntimeException if the connection is gone
   */
  static SecurityQuery begin(DiskShare share, File file) {
    TreeConnect tree = share.getTreeConnect();
    SMB2FileId id = file.getFileId();
    SMB2QueryInfoRequest request =
        new SMB2QueryInfoRequest(
            tree.getNegotiatedProtocol().getDialect(),
            tree.getSession().getSessionId(),
            tree.getTreeId(),
            id,
            SMB2QueryInfoType.SMB2_0_INFO_SECURITY,
            null,
            null,
            null,
            ASKED);
    try {
      return new SecurityQuery(
          tree.getSession().send(request), tree.getConfig().getTransactTimeout());
    } catch (TransportException e) {
      throw new SMBRuntimeException(e);
    }
  }

  /**
   * Waits for the answer.
   *
   * @throws SMBApiException if the server refuses it
   * @throws SMBRuntimeException if it does not come
   */
  SecurityDescriptor answer() {
    try {
      SMB2QueryInfoResponse told =
          Futures.get(answer, patience, TimeUnit.MILLISECONDS, TransportException.Wrapper);
      if (NtStatus.valueOf(told.getHeader().getStatusCode()) != NtStatus.STATUS_SUCCESS) {
        throw new SMBApiException(told.getHeader(), "QUERY_INFO");
      }
      return SecurityDescriptor.read(new SMBBuffer(told.getOutputBuffer()));
    } catch (TransportException | Buffer.BufferException e) {
      throw new SMBRuntimeException(e);
    }
  }
}
