/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.numerics.nd4j;

import java.util.ArrayList;
import java.util.List;

import org.adatom.numerics.check.KnownAnswers;
import org.adatom.numerics.linear.Cholesky;
import org.adatom.numerics.linear.LinearAlgebra;
import org.nd4j.linalg.factory.Nd4j;

/** Whether OpenBLAS and ND4J, where they ship, compute what they should. */
public final class NativeAnswers implements KnownAnswers {
    /** For the extension registry. */
    public NativeAnswers() {
        // nothing to set up
    }

    @Override
    public List<Answer> compute() {
        var answers = new ArrayList<Answer>();
        if (NativeCache.isPlatformSupported()) {
            var openblas = NativeLibraries.openblas();
            answers.add(new Answer("OpenBLAS", "loaded", openblas.isPresent() ? "loaded" : NativeLibraries.reason(),
                    openblas.isPresent()));
            answers.add(hilbert());
            answers.add(nd4j());
        }
        return answers;
    }

    /** The Hilbert matrix of size 4 has the determinant 1/6048000. */
    private static Answer hilbert() {
        var matrix = new double[16];
        for (int k = 0; k < 16; k++) {
            matrix[k] = 1.0 / (k / 4 + k % 4 + 1);
        }
        double logarithm = Cholesky.of(matrix, 4).logDeterminant();
        return Answer.near("Cholesky (" + LinearAlgebra.get().name() + "), ln det of the Hilbert matrix of size 4",
                -Math.log(6_048_000), logarithm, 1e-9);
    }

    private static Answer nd4j() {
        var name = "ND4J, sum of the square of a matrix of ones of size 3";
        if (!NativeLibraries.nd4j()) {
            return new Answer(name, "27.0", NativeLibraries.reason(), false);
        }
        try (var ones = Nd4j.ones(3, 3); var square = ones.mmul(ones)) {
            return Answer.near(name, 27, square.sumNumber().doubleValue(), 0);
        }
    }
}
