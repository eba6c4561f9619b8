/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.learning.network;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.adatom.internal.learning.model.Wire;
import org.adatom.learning.model.FittedModel;
import org.adatom.learning.model.Prediction;
import org.adatom.network.Batch;
import org.adatom.network.Engines;
import org.adatom.network.Network;
import org.adatom.network.Precision;
import org.adatom.network.Session;
import org.adatom.network.SessionOptions;
import org.adatom.network.Weights;
import org.adatom.network.file.NetworkFile;
import org.eclipse.jdt.annotation.Nullable;

/** A trained network; it predicts in 64 bits, so that what searches along its surface finds it smooth. */
public final class FittedNetwork implements FittedModel {
    private final Network network;
    private final Weights weights;
    private final int classes;
    private @Nullable Session session;

    /**
     * Keeps a network.
     *
     * @param network one input of features, one output
     * @param weights trained
     * @param classes how many classes the output tells apart; 0 for numbers
     */
    public FittedNetwork(Network network, Weights weights, int classes) {
        this.network = network;
        this.weights = weights.check(network);
        this.classes = classes;
    }

    /** {@return the network} */
    public Network network() {
        return network;
    }

    /** {@return its trained weights} */
    public Weights weights() {
        return weights;
    }

    @Override
    public int features() {
        return network.shape(network.input()).count();
    }

    @Override
    public int targets() {
        return classes > 0 ? 1 : network.shape(network.output()).count();
    }

    @Override
    public synchronized Prediction predict(double[] x, int n) {
        if (n == 0) {
            return new Prediction(0, targets(), new double[0], new double[0], new double[0]);
        }
        var open = session;
        if (open == null) {
            var options = SessionOptions.of(Precision.DOUBLE, 0);
            open = Engines.choose(Engines.AUTOMATIC, Engines.builtIn(), network, List.of(), options)
                    .open(network, weights, List.of(), options);
            session = open;
        }
        var out = open.forward(new Batch(n, Map.of(network.input(), x)), network.outputs()).get(network.output());
        if (out == null) {
            throw new IllegalStateException(network.output());
        }
        return classes > 0 ? Prediction.ofProbabilities(probabilities(out, n), n)
                : new Prediction(n, targets(), out, new double[0], new double[0]);
    }

    private double[] probabilities(double[] logits, int n) {
        for (int i = 0; i < n; i++) {
            double most = Double.NEGATIVE_INFINITY;
            for (int c = 0; c < classes; c++) {
                most = Math.max(most, logits[i * classes + c]);
            }
            double sum = 0;
            for (int c = 0; c < classes; c++) {
                logits[i * classes + c] = Math.exp(logits[i * classes + c] - most);
                sum += logits[i * classes + c];
            }
            for (int c = 0; c < classes; c++) {
                logits[i * classes + c] /= sum;
            }
        }
        return logits;
    }

    @Override
    public void write(DataOutput out) throws IOException {
        var bytes = new ByteArrayOutputStream();
        new NetworkFile(network, weights, Map.of()).write(bytes);
        out.writeInt(classes);
        out.writeInt(bytes.size());
        out.write(bytes.toByteArray());
    }

    /**
     * {@return what {@link #write} wrote}
     *
     * @param in the stream
     * @throws IOException when it is damaged
     */
    public static FittedNetwork read(DataInput in) throws IOException {
        int classes = Wire.between(in, 0, 1 << 20);
        int length = Wire.between(in, 0, Integer.MAX_VALUE - 8);
        var bytes = new ByteArrayOutputStream();
        for (int from = 0; from < length; from += 1 << 16) {
            var part = new byte[Math.min(1 << 16, length - from)];
            in.readFully(part);
            bytes.write(part);
        }
        var file = NetworkFile.read(new ByteArrayInputStream(bytes.toByteArray()));
        if (file.network().inputs().size() != 1 || file.network().outputs().size() != 1
                || classes > 0 && file.network().shape(file.network().output()).count() != classes) {
            throw new IOException("the network in the file does not fit a model of " + classes + " classes");
        }
        return new FittedNetwork(file.network(), file.weights(), classes);
    }
}
