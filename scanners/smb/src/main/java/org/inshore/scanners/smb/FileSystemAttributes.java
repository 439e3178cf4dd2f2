package org.inshore.scanners.smb;

import com.hierynomus.msfscc.FileSystemInformationClass;
import com.hierynomus.mssmb2.SMB2FileId;
import com.hierynomus.mssmb2.SMBApiException;
import com.hierynomus.mssmb2.messages.SMB2QueryInfoRequest.SMB2QueryInfoType;
import com.hierynomus.smbj.share.DiskShare;

/** Attributes of the file system behind a share (FileFsAttributeInformation, MS-FSCC 2.5.1). */
final class FileSystemAttributes {
  private static final int NAMED_STREAMS = 0x0004_0000;
  private static final int LENGTH = 4;

  private FileSystemAttributes() {}

  /** Whether it says that files have named streams; so too where it says nothing. */
  static boolean hasStreams(DiskShare share, SMB2FileId file) {
    byte[] answer;
    try {
      answer =
          share
              .queryInfo(
                  file,
                  SMB2QueryInfoType.SMB2_0_INFO_FILESYSTEM,
                  null,
                  null,
                  FileSystemInformationClass.FileFsAttributeInformation)
              .getOutputBuffer();
    } catch (SMBApiException e) {
      return true;
    }
    return answer.length < LENGTH || (word(answer) & NAMED_STREAMS) != 0;
  }

  private static int word(byte[] bytes) {
    return (bytes[0] & 0xff)
        | ((bytes[1] & 0xff) << 8)
        | ((bytes[2] & 0xff) << 16)
        | (bytes[3] << 24);
  }
}
