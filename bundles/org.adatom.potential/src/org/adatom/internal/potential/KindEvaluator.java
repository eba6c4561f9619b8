/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.potential;

import java.util.Locale;
import org.adatom.potential.PotentialException;
import org.adatom.structure.Element;
import org.adatom.structure.Structure;

/** Sums {@link KindPairs} over the pairs of a structure. */
public final class KindEvaluator extends BatchEvaluator {
    private final String name;
    private final KindPairs pairs;
    private final Kinds kinds;
    private final double[] closest2;
    private final int[][] pair;

    /**
     * Sets up the work space.
     *
     * @param name of the potential, for messages
     * @param kinds the kinds of the structure's atoms
     * @param skin extra distance that lets the list be reused, A
     */
    public KindEvaluator(String name, Structure structure, Kinds kinds, KindPairs pairs, double skin) {
        super(name, structure, pairs.cutoff(), skin, 1e-3);
        this.name = name;
        this.pairs = pairs;
        this.kinds = kinds;
        this.closest2 = pairs.closest2();
        this.pair = new int[parts][0];
    }

    @Override
    void evaluate(int part, PairBatch batch, double[] values, double[] slopes) {
        if (pair[part].length < batch.size) {
            pair[part] = new int[batch.r2.length];
        }
        int[] which = pair[part];
        int[] owner = list.owner();
        int[] home = list.home();
        int[] kind = kinds.ofAtom();
        int count = kinds.count();
        for (int r = 0; r < batch.rows; r++) {
            int row = count * kind[owner[home[batch.first + r]]];
            for (int k = batch.begin[r]; k < batch.begin[r + 1]; k++) {
                which[k] = row + kind[owner[batch.image[k]]];
                if (closest2.length > 0 && batch.r2[k] < closest2[which[k]]) {
                    throw tooClose(owner[home[batch.first + r]], owner[batch.image[k]], which[k], batch.r2[k]);
                }
            }
        }
        pairs.evaluate(batch.size, batch.r2, which, values, slopes);
    }

    private PotentialException tooClose(int i, int j, int which, double r2) {
        return new PotentialException(String.format(Locale.ROOT,
                "%s: atoms %d (%s) and %d (%s) are %.3f A apart, inside "
                + "%.3f A %s", name, i, symbol(which / kinds.count()), j, symbol(which % kinds.count()), Math.sqrt(r2),
                Math.sqrt(closest2[which]),
                pairs.tooClose()));
    }

    private String symbol(int kind) {
        return Element.of(kinds.numbers()[kind]).symbol();
    }
}
