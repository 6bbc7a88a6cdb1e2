package dev.sessionlog.spring;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The name of a conversation's folder: valid on every file system, and different for different ids on each of them. */
final class ConversationFolder {
    private static final int LONGEST = 150;

    private ConversationFolder() {}

    /** Returns the name for an id, which may be any string. Of a very long id, the name has the start and a hash. */
    static String name(String id) {
        byte[] bytes = id.getBytes(StandardCharsets.UTF_8);
        StringBuilder name = new StringBuilder("conversation-");
        for (byte b : bytes) {
            if ("abcdefghijklmnopqrstuvwxyz0123456789-_".indexOf(b) >= 0) {
                name.append((char) b);
            } else {
                name.append('%').append(HexFormat.of().toHexDigits(b));
            }
        }
        // An equals sign would be encoded: no other id has this name.
        return name.length() <= LONGEST ? name.toString() : name.substring(0, LONGEST) + "=" + hash(bytes);
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
