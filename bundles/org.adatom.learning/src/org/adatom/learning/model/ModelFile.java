/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.learning.model;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.adatom.learning.LearningException;

/**
 * A fitted model as a file, {@code NAME.model}: a line that says what it is, then, packed, the registered model with
 * its options
 * and version, the columns it takes and gives with their units, scalers and coefficients, and a check sum. Plain
 * numbers and
 * words only; reading one runs no code that is not in the program.
 *
 * @param named the model that was fitted
 * @param encoding how rows of a table become its inputs
 * @param fitted what it learnt
 */
public record ModelFile(NamedModel named, Encoding encoding, FittedPipeline fitted) {
    /** The version of the frame; what is inside has a version of its own. */
    private static final int VERSION = 1;
    private static final String MAGIC = "Adatom model ";
    private static final String WAY_OUT = ": fit the model again, or read it with a newer version";

    /** {@return the bytes of the file} */
    public byte[] bytes() {
        try {
            var body = new ByteArrayOutputStream();
            try (var out = new DataOutputStream(new DeflaterOutputStream(body))) {
                out.writeUTF(named.id());
                out.writeUTF(named.spec().toString());
                out.writeInt(named.factory().version());
                encoding.write(out);
                fitted.write(out);
            }
            var crc = new CRC32();
            crc.update(body.toByteArray());
            var all = new ByteArrayOutputStream();
            var out = new DataOutputStream(all);
            out.write((MAGIC + VERSION + "\n").getBytes(StandardCharsets.US_ASCII));
            out.writeInt(body.size());
            out.writeLong(crc.getValue());
            body.writeTo(out);
            return all.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e); // there is no file yet
        }
    }

    /**
     * {@return the model of a file}
     *
     * @param models finds what is registered under an id
     * @throws LearningException when it is no model, damaged, of another version, or of a model that is not there
     * @throws IOException when the file cannot be read
     */
    public static ModelFile read(Path file, Function<String, NamedModel> models) throws IOException {
        return read(Files.readAllBytes(file), String.valueOf(file.getFileName()), models);
    }

    /** {@return the model of bytes} @param name what messages call the file @param models finds what is registered */
    public static ModelFile read(byte[] bytes, String name, Function<String, NamedModel> models) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int end = 0;
            while (end < Math.min(bytes.length, 40) && bytes[end] != '\n') {
                end++;
            }
            var head = new String(bytes, 0, end, StandardCharsets.ISO_8859_1);
            if (!head.startsWith(MAGIC)) {
                throw new LearningException(name + " is no model of Adatom: it does not begin with '" + MAGIC.strip()
                        + "'");
            }
            if (!head.equals(MAGIC + VERSION)) {
                throw new LearningException(name + " has version " + head.substring(MAGIC.length())
                        + " of the format of models, this "
                        + "program reads " + VERSION + WAY_OUT);
            }
            in.skipNBytes(end + 1L);
            int length = in.readInt();
            long sum = in.readLong();
            int from = bytes.length - in.available();
            var crc = new CRC32();
            if (length != in.available()) {
                throw new LearningException(name + " is damaged: it has " + in.available() + " bytes of " + length
                        + "; fit the model again");
            }
            crc.update(bytes, from, length);
            if (crc.getValue() != sum) {
                throw new LearningException(name + " is damaged: its check sum is wrong; fit the model again");
            }
            return body(Arrays.copyOfRange(bytes, from, bytes.length), name, models);
        } catch (EOFException e) {
            throw new LearningException(name + " is damaged: it ends too early; fit the model again", e);
        } catch (IOException e) {
            throw new LearningException(name + " is damaged: " + e.getMessage() + "; fit the model again", e);
        }
    }

    private static ModelFile body(byte[] packed, String name, Function<String, NamedModel> models) throws IOException {
        try (var in = new DataInputStream(new BufferedInputStream(new InflaterInputStream(
                new ByteArrayInputStream(packed))))) {
            var id = in.readUTF();
            var spec = ModelSpec.parse(in.readUTF());
            int version = in.readInt();
            NamedModel registered;
            try {
                registered = Objects.requireNonNull(models.apply(id));
            } catch (RuntimeException e) {
                throw new LearningException(name + " holds a model '" + id
                        + "', which no plug-in provides: install it", e);
            }
            if (version < 1 || version > registered.factory().version()) {
                throw new LearningException(name + " has version " + version + " of the model '" + spec.id()
                        + "', this program reads up to "
                        + registered.factory().version() + WAY_OUT);
            }
            var inputs = Encoding.read(in, List.of()).inputs();
            var fitted = FittedPipeline.read(in, registered.factory(), version);
            var encoding = new Encoding(inputs, fitted.targetList());
            if (!encoding.features().equals(fitted.featureList())) {
                throw new IOException("columns and features do not fit each other");
            }
            return new ModelFile(new NamedModel(registered.id(), spec, registered.factory()), encoding, fitted);
        }
    }
}
