/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.adatom.analysis.ResultItem.Modes;
import org.adatom.internal.ui.Images;
import org.adatom.internal.ui.Messages;
import org.adatom.internal.ui.StructureViews;
import org.adatom.internal.ui.Words;
import org.adatom.internal.ui.form.Field;
import org.adatom.structure.Structure;
import org.adatom.ui.StructureView;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;

/** Vibrations: a table of them, and the chosen one swinging in 3-D. */
public final class ModesView extends Composite {
    private static final int PERIOD = 40;
    private static final int FRAMES = 40;
    private static final double WIDEST = 1.5;
    private static final int STEPS = 100;
    private static final double QUANTUM = 0.1239841984; // meV for 1/cm
    private static final double SOFT = 10; // what is further below zero, 1/cm, leads off a saddle
    private final Modes modes;
    private final Optional<StructureView> view;
    private final Label summary;
    private final Label width;
    private final ToolItem play;
    private int mode;
    private int phase;
    private double amplitude = 0.4;
    private boolean playing;

    /** The modes of a result; the first imaginary one swings, else the fastest. */
    public ModesView(Composite parent, Modes modes) {
        super(parent, SWT.NONE);
        this.modes = modes;
        GridLayoutFactory.fillDefaults().applyTo(this);
        var sash = new SashForm(this, SWT.HORIZONTAL);
        sash.setSashWidth(8);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        var table = new CellTable(sash, columns(), modes.wavenumbers().length, modes.name());
        var right = new Composite(sash, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(12, 0).spacing(8, 6).numColumns(2).applyTo(right);
        summary = new Label(right, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(summary);
        var tools = new ToolBar(right, SWT.FLAT);
        view = StructureViews.create(right);
        view.ifPresent(v -> GridDataFactory.fillDefaults().span(2, 1).grab(true, true).applyTo(v.control()));
        button(tools, "open", Messages.Modes_open, this::open);
        var player = new Composite(right, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(4).applyTo(player);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(player);
        play = button(new ToolBar(player, SWT.FLAT), "pause", Messages.Result_pause, () -> setPlaying(!playing));
        var name = new Label(player, SWT.NONE);
        name.setText(Messages.Modes_amplitude);
        Field.style(name, Field.QUIET);
        var scale = new Scale(player, SWT.HORIZONTAL);
        width = new Label(player, SWT.RIGHT);
        GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).hint(80, SWT.DEFAULT).applyTo(width);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(scale);
        scale.setMaximum(STEPS);
        scale.setSelection((int) Math.round(STEPS * amplitude / WIDEST));
        scale.addListener(SWT.Selection, e -> setAmplitude(WIDEST * scale.getSelection() / STEPS));
        sash.setWeights(40, 60);
        table.addRowListener(this::choose);
        setAmplitude(amplitude);
        if (modes.wavenumbers().length > 0) {
            int first = modes.wavenumbers()[0] < -SOFT ? 0 : modes.wavenumbers().length - 1;
            table.select(first);
            choose(first);
            setPlaying(true);
        } else {
            view.ifPresent(v -> v.show(modes.structure()));
        }
    }

    private List<CellTable.Column> columns() {
        var w = modes.wavenumbers();
        return List.of(new CellTable.Column(Messages.Modes_mode, true, row -> Integer.toString(row + 1)),
                new CellTable.Column(Messages.Modes_wavenumber, true, row -> frequency(w[row]),
                row -> Double.toString(w[row])),
                new CellTable.Column(Messages.Modes_quantum, true, row -> quantum(w[row] * QUANTUM),
                        row -> Double.toString(w[row] * QUANTUM)));
    }

    /** {@return a wavenumber in words: an imaginary one with an i} */
    private static String frequency(double wavenumber) {
        var size = String.format(Locale.ROOT, "%.1f", Math.abs(wavenumber));
        return wavenumber < 0 && !size.equals("0.0") ? size + "i" : size;
    }

    private static String quantum(double meV) {
        return Math.abs(meV) < 0.01 ? "0" : String.format(java.util.Locale.ROOT, "%.2f", Math.abs(meV)) + (meV < 0 ? "i" : "");
    }

    private static ToolItem button(ToolBar bar, String image, String tip, Runnable action) {
        var button = new ToolItem(bar, SWT.PUSH);
        button.setImage(Images.image(image));
        button.setToolTipText(tip);
        button.addListener(SWT.Selection, e -> action.run());
        return button;
    }

    private void choose(int row) {
        if (row >= 0 && row < modes.displacements().size()) {
            mode = row;
            summary.setText(Messages.Modes_summary.formatted(row + 1, frequency(modes.wavenumbers()[row]),
                    Words.summary(modes.structure())));
            phase = FRAMES / 4;
            draw();
        }
    }

    private void setAmplitude(double newAmplitude) {
        amplitude = newAmplitude;
        width.setText(String.format(Locale.ROOT, "%.2f \u00c5", amplitude));
        draw();
    }

    private void setPlaying(boolean newPlaying) {
        boolean begins = newPlaying && !playing;
        playing = newPlaying;
        play.setImage(Images.image(playing ? "pause" : "play"));
        play.setToolTipText(playing ? Messages.Result_pause : Messages.Result_play);
        if (begins) {
            getDisplay().timerExec(PERIOD, this::advance);
        }
    }

    /** Nothing is drawn while nobody can see it. */
    private void advance() {
        if (isDisposed() || !playing) {
            return;
        }
        long began = System.nanoTime();
        if (isVisible()) {
            phase = (phase + 1) % FRAMES;
            draw();
        }
        int took = (int) ((System.nanoTime() - began) / 1_000_000);
        getDisplay().timerExec(Math.max(PERIOD, 2 * took), this::advance);
    }

    private void draw() {
        if (mode < modes.displacements().size()) {
            view.ifPresent(v -> v.show(at(phase)));
        }
    }

    private Structure at(int step) {
        double swing = amplitude * Math.sin(2 * Math.PI * step / FRAMES);
        var positions = modes.structure().positions();
        var d = modes.displacements().get(mode);
        for (int i = 0; i < positions.length; i++) {
            positions[i] += swing * d[i];
        }
        return modes.structure().withPositions(positions);
    }

    private String fileName() {
        return modes.name() + "-" + (mode + 1);
    }

    /** Saves one swing as a trajectory, and opens it in the structure editor. */
    private void open() {
        var frames = new ArrayList<Structure>();
        for (int step = 0; step < FRAMES && mode < modes.displacements().size(); step++) {
            frames.add(at(step));
        }
        if (!frames.isEmpty()) {
            StructureSaving.save(getShell(), frames, fileName());
        }
    }
}
