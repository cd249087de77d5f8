import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Map;
import java.util.Scanner;
import java.util.TreeMap;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Signs and seals a message with the JDK's classes alone. */
public final class Peer {
    private static final byte[] ALPHABET =
            "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".getBytes(StandardCharsets.US_ASCII);
    private static final Base64.Encoder BASE64 = Base64.getEncoder();

    private final PrivateKey merchant;
    private final PublicKey platform;
    private final TreeMap<String, String> members = new TreeMap<>();
    private final SecureRandom random = new SecureRandom();

    private Peer(Path folder, Path message) throws Exception {
        KeyFactory factory = KeyFactory.getInstance("RSA");
        merchant = factory.generatePrivate(new PKCS8EncodedKeySpec(der(folder.resolve("merchant_private.pem"))));
        platform = factory.generatePublic(new X509EncodedKeySpec(der(folder.resolve("platform_public.pem"))));
        for (String line : Files.readAllLines(message)) {
            int equals = line.indexOf('=');
            members.put(line.substring(0, equals), line.substring(equals + 1));
        }
    }

    public static void main(String[] arguments) throws Exception {
        Peer peer = new Peer(Path.of(arguments[0]), Path.of(arguments[1]));
        Scanner input = new Scanner(System.in);
        while (input.hasNextLine()) {
            if (input.nextLine().equals("message")) {
                System.out.println(peer.prepare());
                continue;
            }
            long start = System.nanoTime();
            int calls = 0;
            while (System.nanoTime() - start < 300_000_000L) {
                peer.prepare();
                calls++;
            }
            System.out.println((System.nanoTime() - start) / 1e3 / calls);
        }
    }

    private String prepare() throws Exception {
        TreeMap<String, String> signed = new TreeMap<>(members);
        signed.put("sign", sign());
        String envelope = seal(json(signed).getBytes(StandardCharsets.UTF_8));
        TreeMap<String, String> body = new TreeMap<>();
        body.put("oid_partner", members.get("oid_partner"));
        body.put("pay_load", envelope);
        return json(body);
    }

    private String sign() throws Exception {
        StringBuilder string = new StringBuilder();
        for (Map.Entry<String, String> member : members.entrySet()) {
            if (string.length() > 0) {
                string.append('&');
            }
            string.append(member.getKey()).append('=').append(member.getValue());
        }
        Signature signature = Signature.getInstance("MD5withRSA");
        signature.initSign(merchant);
        signature.update(string.toString().getBytes(StandardCharsets.UTF_8));
        return BASE64.encodeToString(signature.sign());
    }

    private String seal(byte[] plaintext) throws Exception {
        byte[] macKey = draw(32);
        byte[] cipherKey = draw(32);
        byte[] nonce = draw(8);
        byte[] counter = new byte[16];
        System.arraycopy(nonce, 0, counter, 0, 8);
        counter[15] = 1;
        Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(cipherKey, "AES"), new IvParameterSpec(counter));
        String authenticated = BASE64.encodeToString(nonce) + "$" + BASE64.encodeToString(cipher.doFinal(plaintext));
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(macKey, "HmacSHA256"));
        byte[] code = mac.doFinal(authenticated.getBytes(StandardCharsets.US_ASCII));
        return String.join("$", "lianpay1_0_1", sealKey(macKey), sealKey(cipherKey), authenticated,
                BASE64.encodeToString(code));
    }

    private String sealKey(byte[] key) throws Exception {
        Cipher cipher = Cipher.getInstance("RSA/ECB/OAEPWithSHA-1AndMGF1Padding");
        cipher.init(Cipher.ENCRYPT_MODE, platform);
        return BASE64.encodeToString(cipher.doFinal(key));
    }

    private byte[] draw(int length) {
        byte[] drawn = new byte[length];
        byte[] bytes = new byte[length];
        int filled = 0;
        while (filled < length) {
            random.nextBytes(bytes);
            for (int i = 0; i < length && filled < length; i++) {
                int value = bytes[i] & 0xff;
                if (value < 252) {
                    drawn[filled++] = ALPHABET[value % 36];
                }
            }
        }
        return drawn;
    }

    private static String json(Map<String, String> members) {
        StringBuilder json = new StringBuilder("{");
        for (Map.Entry<String, String> member : members.entrySet()) {
            if (json.length() > 1) {
                json.append(',');
            }
            quote(json, member.getKey());
            json.append(':');
            quote(json, member.getValue());
        }
        return json.append('}').toString();
    }

    private static void quote(StringBuilder json, String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\');
            }
            json.append(c);
        }
        json.append('"');
    }

    private static byte[] der(Path pem) throws Exception {
        String text = Files.readString(pem).replaceAll("-----[A-Z ]+-----", "");
        return Base64.getMimeDecoder().decode(text);
    }
}
