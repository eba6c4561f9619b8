/*
 * Copyright (c) 2026 the Adatom authors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.adatom.internal.ui.structure.wizard;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.adatom.internal.ui.structure.Icons;
import org.adatom.internal.ui.structure.Latest;
import org.adatom.internal.ui.structure.Messages;
import org.adatom.internal.ui.structure.SelectionText;
import org.adatom.structure.Structure;
import org.adatom.ui.form.ParameterForm;
import org.adatom.ui.structure.AtomSelection;
import org.adatom.ui.structure.StructureView;
import org.adatom.workbench.BuilderDescriptor;
import org.eclipse.core.runtime.Path;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** The options of a builder at the left, what it makes at the right, file and command line below. */
final class BuildPage extends WizardPage {
    private static final int[] WEIGHTS = {46, 54};

    private final Target start;
    private @Nullable BuilderDescriptor builder;
    private @Nullable ScrolledComposite scrolled;
    private @Nullable ParameterForm form;
    private @Nullable StructureView view;
    private @Nullable Label facts;
    private @Nullable Text command;
    private @Nullable Text folder;
    private @Nullable Text name;
    private @Nullable Latest<Structure> maker;
    private @Nullable Structure made;
    private List<String> sites = List.of();
    private boolean nameTyped;
    private boolean settingName;

    BuildPage(Target start) {
        super("build"); //$NON-NLS-1$
        this.start = start;
    }

    /** Builds another kind. */
    void setBuilder(BuilderDescriptor chosen) {
        if (chosen != builder) {
            builder = chosen;
            setTitle(chosen.label());
            setDescription(chosen.description());
            if (scrolled != null) {
                fill();
            }
        }
    }

    BuilderDescriptor builder() {
        var b = builder;
        if (b == null) {
            throw new IllegalStateException("no builder was chosen"); //$NON-NLS-1$
        }
        return b;
    }

    Map<String, Object> values() {
        var f = form;
        return f == null ? Map.of() : f.values();
    }

    Target target() {
        var f = folder;
        var n = name;
        return f == null || n == null ? start : new Target(new Path(f.getText().strip()).makeAbsolute(), n.getText().strip());
    }

    @Override
    public void createControl(@Nullable Composite parent) {
        var top = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(10, 10).spacing(0, 8).applyTo(top);
        var sash = new SashForm(top, SWT.HORIZONTAL | SWT.SMOOTH);
        GridDataFactory.fillDefaults().grab(true, true).hint(940, 430).applyTo(sash);
        var holder = new ScrolledComposite(sash, SWT.V_SCROLL);
        holder.setExpandHorizontal(true);
        holder.setExpandVertical(true);
        scrolled = holder;
        var right = new Composite(sash, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(right);
        var preview = new StructureView(right, StructureView.NO_SELECTION | SWT.BORDER);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(preview);
        view = preview;
        var line = new Label(right, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
        facts = line;
        sash.setWeights(WEIGHTS);
        bottom(top);
        maker = new Latest<>(top.getDisplay(), this::show, this::fail);
        setControl(top);
        if (builder != null) {
            fill();
        }
    }

    private void bottom(Composite top) {
        var grid = new Composite(top, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(5).spacing(8, 6).applyTo(grid);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(grid);
        var f = field(grid, Messages.Wizard_folder, start.folder().toString(), 1);
        var n = field(grid, Messages.Wizard_name, "", 2); //$NON-NLS-1$
        folder = f;
        name = n;
        f.addModifyListener(e -> completed());
        n.addModifyListener(e -> {
            nameTyped |= !settingName;
            completed();
        });
        new Label(grid, SWT.NONE).setText(Messages.Wizard_command);
        var line = new Composite(grid, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(line);
        GridDataFactory.fillDefaults().span(4, 1).grab(true, false).applyTo(line);
        var words = new Text(line, SWT.READ_ONLY | SWT.BORDER);
        words.setFont(JFaceResources.getTextFont());
        GridDataFactory.fillDefaults().grab(true, false).hint(300, SWT.DEFAULT).applyTo(words);
        command = words;
        var copy = new Button(line, SWT.PUSH);
        copy.setImage(Icons.image(copy, "copy")); //$NON-NLS-1$
        copy.setText(Messages.Wizard_copy);
        copy.setToolTipText(Messages.Wizard_copyTip);
        copy.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> {
            var clipboard = new Clipboard(copy.getDisplay());
            clipboard.setContents(new Object[] {words.getText()}, new Transfer[] {TextTransfer.getInstance()});
            clipboard.dispose();
        }));
    }

    private static Text field(Composite grid, String label, String value, int span) {
        new Label(grid, SWT.NONE).setText(label);
        var text = new Text(grid, SWT.BORDER);
        text.setText(value);
        GridDataFactory.fillDefaults().span(span, 1).grab(true, false).hint(120, SWT.DEFAULT).applyTo(text);
        return text;
    }

    private void fill() {
        var holder = scrolled;
        if (holder == null) {
            return;
        }
        var old = form;
        if (old != null) {
            old.dispose();
        }
        sites = Hints.sites(builder());
        var fresh = new ParameterForm(holder, builder().parameters(), Hints.choices(ParameterForm.registered(), sites),
                ParameterForm.Style.PAGE);
        form = fresh;
        fresh.setValues(Showcase.start(builder()));
        holder.setContent(fresh);
        fresh.addChangeListener(this::changed);
        fresh.addListener(SWT.Resize, e -> holder.setMinHeight(fresh.computeSize(holder.getClientArea().width, SWT.DEFAULT).y));
        holder.layout(true, true);
        made = null;
        var v = view;
        if (v != null) {
            v.setStructure(Structure.EMPTY);
        }
        changed();
    }

    private void changed() {
        var f = form;
        var m = maker;
        if (f == null || m == null || Hints.chooseSite(f, sites)) {
            return;
        }
        Hints.update(f, sites);
        var holder = scrolled;
        if (holder != null) {
            holder.setMinHeight(f.computeSize(holder.getClientArea().width, SWT.DEFAULT).y);
        }
        made = null;
        var b = builder();
        if (f.isValid()) {
            var values = f.values();
            m.ask(() -> b.build(values));
        } else {
            m.cancel();
        }
        completed();
    }

    private void show(Structure structure) {
        var v = view;
        var line = facts;
        if (v == null || v.isDisposed() || line == null) {
            return;
        }
        boolean other = v.getStructure().count() != structure.count() || !v.getStructure().lattice().equals(structure.lattice());
        made = structure;
        v.setStructure(structure);
        if (other) {
            v.fit();
        }
        line.setText(describe(structure));
        var n = name;
        if (!nameTyped && n != null) {
            settingName = true;
            n.setText(Target.free(target().folder(), wish(structure)));
            settingName = false;
        }
        completed();
    }

    private static String describe(Structure s) {
        var p = s.lattice().parameters();
        var text = SelectionText.of(s, AtomSelection.NONE);
        return s.lattice().has(0) || s.lattice().has(1) || s.lattice().has(2) ? text + NLS.bind(Messages.Wizard_cell,
                new Object[] {SelectionText.number(p[0], 3), SelectionText.number(p[1], 3), SelectionText.number(p[2], 3),
                        SelectionText.number(p[3], 1), SelectionText.number(p[4], 1), SelectionText.number(p[5], 1)}) : text;
    }

    private String wish(Structure s) {
        var symbol = String.valueOf(values().getOrDefault("symbol", s.formula())).toLowerCase(Locale.ROOT); //$NON-NLS-1$
        var adsorbate = String.valueOf(values().getOrDefault("adsorbate", "")).strip().toLowerCase(Locale.ROOT); //$NON-NLS-1$ //$NON-NLS-2$
        var kind = builder().name();
        var base = kind.equals("molecule") ? s.formula().toLowerCase(Locale.ROOT) : symbol + "-" + kind; //$NON-NLS-1$ //$NON-NLS-2$
        return (adsorbate.isEmpty() ? base : adsorbate + "-on-" + base).replaceAll("[^a-z0-9-]", ""); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
    }

    private void fail(String message) {
        var line = facts;
        if (line != null && !line.isDisposed()) {
            line.setText(""); //$NON-NLS-1$
            setErrorMessage(message);
            setPageComplete(false);
        }
    }

    private void completed() {
        var f = form;
        var c = command;
        if (f == null || c == null) {
            return;
        }
        var target = target();
        c.setText(CommandLine.of(builder().name(), f.model(), f.changedValues(),
                target.name().isBlank() ? builder().name() + ".extxyz" : target.fileName())); //$NON-NLS-1$
        var problem = f.isValid() ? made == null ? null : target.problem() : f.problems().getFirst().message();
        setErrorMessage(problem);
        setPageComplete(problem == null && made != null);
    }
}
