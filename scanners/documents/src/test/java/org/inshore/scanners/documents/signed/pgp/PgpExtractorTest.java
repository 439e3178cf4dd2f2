package org.inshore.scanners.documents.signed.pgp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.inshore.scanners.documents.Recorded;
import org.inshore.spi.scan.ScanException;
import org.junit.jupiter.api.Test;

/** Messages and a key that GnuPG 2.4 wrote, and packets made byte by byte. */
class PgpExtractorTest {
  private static final String TYPE = "application/pgp-encrypted";

  private static final String ZIPPED =
      "owGbwMvMwMW4elXzXfv9F+QZ1zK2JrEm6pVUlGTzO/flZOalKhhYKSQnFqUomBkZGRkYGSADHYWCjHygEkNj"
          + "C4RQYl6KQnG+Qn4eF1i7IWXajSjTbkyZdhPKtJuSrb1jMwsDIxeDrJgiC/uc8nO/N1peP+HHJA2LJ1YmUPQw"
          + "cHEKwEQCLrMw9ISeSnWsdeJst0vcHst48JvglTO7vv7jK73r++vCT84Pu/9zPT0yN36RpLDWtMvT33mfYsg7"
          + "NGV/wyLugrvChjKx35bt83G8t0P0uYdH0/IJ79nfNfo+fLkg6PRczScTtpz/POFPw5opa7xf9dmJ5h377hS2"
          + "/JaNHM+8XU9317YEzrgz9/altPUA";

  private static final String ARMORED =
      "LS0tLS1CRUdJTiBQR1AgTUVTU0FHRS0tLS0tCgpvd05DV21nMk1VRlpKbE5aaVF0Q3BRQUExZi8vL3Ivckwr"
          + "QTFmM1c0VDNNQ3YyM2V3bjdGUmNkUm5xelp0VjNjCm55YXh5NzJ3QVBZWWRvZzA5STBOR21tUTAwME5BME5H"
          + "RXhHUm8yb05NUTlRMGFBWVFHYWdBR1JrMGFOcE5QU2IKMUdCQ3BSdlVFTk1hSm9ZUmdqSUFEVEJNalRJd21t"
          + "Q0JvYWFBR0JNQ01qUmlBd0FRTkhxREtncG9OQm9Cb0JvMApBQURScG95Tk1nQVpBQURRSHBNaG9BQm9HZ0FB"
          + "QUNIZXVPNEk5K0U0clRreFlVNUFqQUlTMUx1dVRIZ0VUZmQ0CktEWUFJTS94T1VadURCL01XbXNrNWF0ZXdX"
          + "TklCY0FGd0N4QmFnNFFLSUtRTEI2d21RWThGeXVBSURZR3hBTmgKQm9FcGdwQUZzQ2xHZ29FQnFEdUtrMVNi"
          + "WnYyMXVtdUsyOGRmYlVldDk4Yjc5UlhBWlBkMTh5NUhNNDNYQXVnYQp0OGtDb0MwQkF1dTUyQzdCWXZGOXFS"
          + "V0ExQU9vaUNnUlg0cndGWUM4QlFCdzRRRkVIV3pNZmVpcy9tNS82anBICjVxY0N6V3lDbnlmbFVaUmJPWU5B"
          + "N3VmOW1nR0trUjRFbjJIQ3R2SHcrZzZtU2RMR3hpWnYrV1lRaitRa1lsV2YKS2xqamxUcURNSTR3aWhPSXg5"
          + "dWlLQUlBZ0FVbkFwcWdscGdDR2hsa21mZGdhR2NMVEYzSkZPRkNRaVF0Q3BRPQo9NDl4SwotLS0tLUVORCBQ"
          + "R1AgTUVTU0FHRS0tLS0tCg==";

  private static final String KEY =
      "LS0tLS1CRUdJTiBQR1AgUFVCTElDIEtFWSBCTE9DSy0tLS0tCkNvbW1lbnQ6IGZyb20gMTM5MDAwMDAwMDEK"
          + "Cm1JMEVhdzlEamdFRUFKRzMzZnlrODJWc3pCZzRNTXJINTRSdUpHMC9SS2VFUHRNVFRhTUxrY0IxeElxQy9F"
          + "OCsKcWxnYTNuUENkVWd3YmZxdklYbHZYOEliT2dzU3pNKzVRMUViNXJVcXpuNENlNFdmc1pZSSsxRzBtVkRw"
          + "T0d4MApqVzc1S0hoN3ZRdGEwdTN0aDZ1ZEpPYjFLWVNoSHN0YlJCTUgzSDM2NjBORzJPdVNqeGdWMFVpckFC"
          + "RUJBQUcwCkpscG9ZVzVuSUZOaGJpQXhNemt3TURBd01EQXdNQ0E4ZW5OQVpYaGhiWEJzWlM1amIyMCtpTTRF"
          + "RXdFS0FEZ1cKSVFRSG5IZk8rN0U1MThoT0FodXJxb1BkUDcvUUh3VUNhdzlEamdJYkF3VUxDUWdIQWdZVkNn"
          + "a0lDd0lFRmdJRApBUUllQVFJWGdBQUtDUkNycW9QZFA3L1FIL21EQS8wWWI2VWthbU5yWjRBRVVmWm1YOE9a"
          + "YUhqRXFvWUI4eW9DCjNiVFlJU294UUpVUG9ZeTkrVDFITWVqUEptOGViNW5lZ1hGRG9rRDJCMThnRW5hYXpS"
          + "RDFiWUUyT0VFOThoRzIKYlA3dlI1ZzR0Q0JDeEVSa1ZyempDNUhlb3RvNTFxcU9IVmNiKzBocmxBOUsyZWRL"
          + "Q2hCOUhtb3Jjd2I1cWNBNQptUmxjUXM5UDVBPT0KPTZScEcKLS0tLS1FTkQgUEdQIFBVQkxJQyBLRVkgQkxP"
          + "Q0stLS0tLQo=";

  private static final String ENCRYPTED =
      "jA0ECQMKcrlqbqQAgpH/0nkBKqv3mdXvCiET4GtOotyDi9ecz9YI+XHlABTOTkzs1hy7jGjHI1fV4pwMb79J"
          + "LaUPC3eL36K5c+4ehDICTKFZirraFC3U//cZ80Pozl0tshKH2I/l7VjYOTz+iNwmnsPAIiTWlI7DmdG+yDMw"
          + "eRLsw0VdYlR31mZm";

  private static Recorded read(byte[] bytes) throws Exception {
    return Recorded.of(new PgpExtractor(), TYPE, bytes);
  }

  private static byte[] bytes(String base64) {
    return Base64.getDecoder().decode(base64);
  }

  @Test
  void whatIsSignedIsOpened() throws Exception {
    for (String message : new String[] {ZIPPED, ARMORED}) {
      Recorded recorded = read(bytes(message));
      assertThat(new String(recorded.binary("/entry:a.txt"), StandardCharsets.UTF_8))
          .startsWith("line 0: card 6222020000000000000")
          .endsWith("so on\n")
          .hasSize(378);
      assertThat(recorded.failed).isEmpty();
    }
  }

  @Test
  void usersOfKeysAndCommentsAreText() throws Exception {
    assertThat(read(bytes(KEY)).text("/part:names"))
        .contains("Zhang San 13900000000 <zs@example.com>", "13900000001");
  }

  @Test
  void whatIsEncryptedIsTold() {
    assertThatThrownBy(() -> read(bytes(ENCRYPTED)))
        .isInstanceOf(ScanException.class)
        .hasMessageContaining("encrypted");
  }

  /** Partial lengths (RFC 9580, 4.2.1.4): 16 bytes, then the rest. */
  @Test
  void partsOfABodyAreJoined() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] text = "id 190001011234567890 behind the part".getBytes(StandardCharsets.UTF_8);
    out.writeBytes(new byte[] {(byte) 0xcb, (byte) 0xe4, 't', 0, 0, 0, 0, 0});
    out.write(text, 0, 10);
    out.write(text.length - 10);
    out.write(text, 10, text.length - 10);
    assertThat(read(out.toByteArray()).binary("/entry:d")).isEqualTo(text);
  }

  @Test
  void whatIsCutIsSaid() {
    byte[] cut = java.util.Arrays.copyOf(bytes(ZIPPED), 20);
    assertThatThrownBy(
            () -> {
              Recorded recorded = read(cut);
              if (!recorded.failed.isEmpty()) {
                throw recorded.failed.values().iterator().next();
              }
            })
        .isInstanceOf(ScanException.class);
  }
}
