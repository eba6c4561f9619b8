/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.numerics.random;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.random.RandomGenerator.SplittableGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Named streams of random numbers: the generator L64X128MixRandom (G. L. Steele, S. Vigna, Proc. ACM Program. Lang. 5,
 * 148, 2021, doi 10.1145/3485525) seeded by the SHA-256 of seed and name, so that streams of one seed have nothing in
 * common. What one part of a computation draws does not change what another draws.
 *
 * @param seed of all streams
 */
public record RandomStreams(long seed) {
    private static final RandomGeneratorFactory<SplittableGenerator> FACTORY =
            RandomGeneratorFactory.of("L64X128MixRandom");

    /**
     * {@return the stream of a seed and a name, always from its beginning}
     *
     * @param name such as "split" or "weights"
     */
    public static SplittableGenerator of(long seed, String name) {
        return FACTORY.create(digest(seed, name));
    }

    /** {@return the stream of a name, always from its beginning} It can be split for several threads. */
    public SplittableGenerator stream(String name) {
        return of(seed, name);
    }

    /** {@return streams of a part, such as a fold or a restart, that have nothing in common with these} */
    public RandomStreams part(String name) {
        return new RandomStreams(ByteBuffer.wrap(digest(seed, "part " + name)).getLong());
    }

    /** {@return streams of a numbered part} */
    public RandomStreams part(String name, int index) {
        return part(name + " " + index);
    }

    private static byte[] digest(long seed, String name) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(ByteBuffer.allocate(Long.BYTES).putLong(seed).array());
            return digest.digest(name.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has SHA-256
        }
    }
}
