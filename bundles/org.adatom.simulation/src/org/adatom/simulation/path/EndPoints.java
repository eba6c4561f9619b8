/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.simulation.path;

import java.util.ArrayList;
import java.util.List;
import org.adatom.internal.simulation.path.EndPointChecks;
import org.adatom.simulation.SimulationException;
import org.adatom.structure.Structure;

/**
 * The images that a path begins with: of the same atoms in the same order, in one cell, with the same constraints, and each near
 * the one before, so that straight ways between them are the ways that the atoms go.
 *
 * @param images at least two, not wrapped
 * @param notes what was done to them, a line each
 */
public record EndPoints(List<Structure> images, List<String> notes) {

    /** Copies the lists. */
    public EndPoints {
        images = List.copyOf(images);
        notes = List.copyOf(notes);
    }

    /**
     * How structures are made to fit each other.
     *
     * @param reorder whether atoms of one element are put in the order in which they go the shortest ways
     * @param minimumImage whether atoms go to the nearest periodic image
     * @param superpose whether free clusters are moved and turned on the one before
     */
    public record Fitting(boolean reorder, boolean minimumImage, boolean superpose) {
    }

    /** {@return the first image} */
    public Structure first() {
        return images.getFirst();
    }

    /** {@return the last image} */
    public Structure last() {
        return images.getLast();
    }

    /**
     * Checks structures and makes them fit.
     *
     * @param given the two ends of a path, or all images of it
     * @param fitting how
     * @return images that fit
     * @throws SimulationException when they are not the images of one path
     */
    public static EndPoints of(List<Structure> given, Fitting fitting) {
        if (given.size() < 2) {
            throw new SimulationException("a path needs two structures, its first and its last image, and there is 1: give both, "
                    + "or a file that holds both");
        }
        var notes = new ArrayList<String>();
        var images = new ArrayList<Structure>();
        images.add(given.getFirst());
        for (int k = 1; k < given.size(); k++) {
            var name = k == given.size() - 1 ? "the last" : "image " + k;
            images.add(new EndPointChecks(images.getLast(), given.get(k), name, k == 1 ? "the first" : "image " + (k - 1))
                    .fit(fitting, notes));
        }
        EndPointChecks.requireDifferent(images.getFirst(), images.getLast());
        return new EndPoints(images, notes);
    }
}
