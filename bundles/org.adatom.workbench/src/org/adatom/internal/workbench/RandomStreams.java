/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.workbench;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Named streams of random numbers: the generator L64X128MixRandom (G. L. Steele, S. Vigna, Proc. ACM Program. Lang. 5,
 * 148,
 * 2021, doi 10.1145/3485525) seeded by the SHA-256 of seed and name, so that streams of one seed have nothing in
 * common.
 */
final class RandomStreams {
    private static final String ALGORITHM = "L64X128MixRandom";

    private RandomStreams() {
    }

    static RandomGenerator of(long seed, String name) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(ByteBuffer.allocate(Long.BYTES).putLong(seed).array());
            return RandomGeneratorFactory.of(ALGORITHM).create(digest.digest(name.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has SHA-256
        }
    }
}
