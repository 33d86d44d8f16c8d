package org.entente.node.home;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Wraps under a passphrase: Argon2id (RFC 9106) makes the key, AES-256-GCM seals. The cost stands in front of what is
 * wrapped, so it can be raised later and older files still open:
 * {@code version[1] memoryKiB[4] passes[4] salt[16] nonce[12] sealed}.
 */
public final class PassphraseWrapping implements KeyWrapping {
    private static final byte VERSION = 1;
    private static final int SALT_BYTES = 16;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY_BYTES = 32;
    private static final int HEAD_BYTES = 1 + Integer.BYTES + Integer.BYTES + SALT_BYTES + NONCE_BYTES;
    /** RFC 9106's second choice (64 MiB, 3 passes) on one lane: half a second here, and it fits a small node's heap. */
    private static final Cost DEFAULT = new Cost(64 << 10, 3);
    /** A file that asks for more is not ours; without this bound it could ask for all memory. */
    private static final Cost HIGHEST = new Cost(1 << 20, 16);

    private final byte[] passphrase;
    private final SecureRandom random;
    private final Cost cost;

    /** What one guess costs. */
    record Cost(int memoryKib, int passes) {}

    public PassphraseWrapping(char[] passphrase, SecureRandom random) {
        this(passphrase, random, DEFAULT);
    }

    PassphraseWrapping(char[] passphrase, SecureRandom random, Cost cost) {
        this.passphrase = new String(passphrase).getBytes(StandardCharsets.UTF_8);
        this.random = random;
        this.cost = cost;
    }

    @Override
    public byte[] wrap(byte[] plain, String purpose) {
        byte[] salt = chance(SALT_BYTES);
        byte[] nonce = chance(NONCE_BYTES);
        byte[] head = ByteBuffer.allocate(HEAD_BYTES)
                .put(VERSION)
                .putInt(cost.memoryKib())
                .putInt(cost.passes())
                .put(salt)
                .put(nonce)
                .array();
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key(cost, salt), nonce, head, purpose).doFinal(plain);
            return ByteBuffer.allocate(HEAD_BYTES + sealed.length).put(head).put(sealed).array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-GCM", e);
        }
    }

    @Override
    public byte[] unwrap(byte[] wrapped, String purpose) {
        if (wrapped.length < HEAD_BYTES + TAG_BITS / Byte.SIZE || wrapped[0] != VERSION) {
            throw new HomeProblem(HomeFault.DAMAGED, purpose);
        }
        ByteBuffer in = ByteBuffer.wrap(wrapped, 1, wrapped.length - 1);
        Cost asked = new Cost(in.getInt(), in.getInt());
        if (asked.memoryKib() < 8 || asked.memoryKib() > HIGHEST.memoryKib()
                || asked.passes() < 1 || asked.passes() > HIGHEST.passes()) {
            throw new HomeProblem(HomeFault.DAMAGED, purpose);
        }
        byte[] salt = new byte[SALT_BYTES];
        byte[] nonce = new byte[NONCE_BYTES];
        in.get(salt).get(nonce);
        try {
            byte[] head = Arrays.copyOf(wrapped, HEAD_BYTES);
            return cipher(Cipher.DECRYPT_MODE, key(asked, salt), nonce, head, purpose)
                    .doFinal(wrapped, HEAD_BYTES, wrapped.length - HEAD_BYTES);
        } catch (GeneralSecurityException doesNotOpen) {
            throw new HomeProblem(HomeFault.WRONG_PASSPHRASE, doesNotOpen, purpose);
        }
    }

    private byte[] chance(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private byte[] key(Cost how, byte[] salt) {
        Argon2BytesGenerator argon = new Argon2BytesGenerator();
        argon.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(how.memoryKib())
                .withIterations(how.passes())
                .withParallelism(1)
                .withSalt(salt)
                .build());
        byte[] key = new byte[KEY_BYTES];
        argon.generateBytes(passphrase, key);
        return key;
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce, byte[] head, String purpose)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(head);
        cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
