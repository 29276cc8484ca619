using Microsoft.EntityFrameworkCore;

namespace GeoZones.Data.Model;

/// <summary>Keys, references and what is deleted with what. A part goes with its whole; everything else is held back by the reference.</summary>
static class Relations
{
    public static void Apply(ModelBuilder model)
    {
        Places(model);
        Zones(model);
        Water(model);
        Projects(model);
        Audit(model);
    }

    static void Places(ModelBuilder model)
    {
        model.Entity<Division>(division =>
        {
            division.HasKey(d => d.Code);
            division.HasOne(d => d.Parent).WithMany(d => d.Children).HasForeignKey(d => d.ParentCode).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<Village>(village =>
        {
            village.HasKey(v => v.Code);
            village.HasOne(v => v.Township).WithMany().HasForeignKey(v => v.TownshipCode).OnDelete(DeleteBehavior.Restrict);
            village.HasOne(v => v.County).WithMany().HasForeignKey(v => v.CountyCode).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<VillageTotals>(totals =>
        {
            totals.HasKey(t => t.VillageCode);
            totals.HasOne(t => t.Village).WithOne(v => v.Totals).HasForeignKey<VillageTotals>(t => t.VillageCode).OnDelete(DeleteBehavior.Cascade);
            totals.HasIndex(t => t.TownshipCode);
        });
        model.Entity<Household>(household =>
        {
            household.HasOne(h => h.Village).WithMany(v => v.Households).HasForeignKey(h => h.VillageCode).OnDelete(DeleteBehavior.Restrict);
            household.HasOne(h => h.Scheme).WithMany().HasForeignKey(h => h.SchemeId).OnDelete(DeleteBehavior.Restrict);
            household.HasOne(h => h.ServiceNode).WithMany().HasForeignKey(h => h.ServiceNodeId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<Designation>(designation =>
        {
            designation.HasOne(d => d.Village).WithMany(v => v.Designations).HasForeignKey(d => d.VillageCode).OnDelete(DeleteBehavior.Cascade);
            designation.HasOne(d => d.Division).WithMany().HasForeignKey(d => d.DivisionCode).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<Facility>().HasOne(f => f.Village).WithMany(v => v.Facilities).HasForeignKey(f => f.VillageCode).OnDelete(DeleteBehavior.Restrict);
        model.Entity<ConstraintArea>().HasOne(a => a.County).WithMany().HasForeignKey(a => a.CountyCode).OnDelete(DeleteBehavior.Restrict);
        model.Entity<MonitoringSummary>(summary =>
        {
            summary.HasOne(m => m.Division).WithMany().HasForeignKey(m => m.DivisionCode).OnDelete(DeleteBehavior.Restrict);
            summary.HasIndex(m => new { m.DivisionCode, m.AsOf, m.Measure, m.Category }).IsUnique();
        });
        model.Entity<Figure>(figure =>
        {
            figure.HasOne(f => f.Division).WithMany().HasForeignKey(f => f.DivisionCode).OnDelete(DeleteBehavior.Restrict);
            figure.HasIndex(f => f.Key).IsUnique();
        });
    }

    static void Zones(ModelBuilder model)
    {
        model.Entity<Zone>(zone =>
        {
            zone.HasOne(z => z.County).WithMany().HasForeignKey(z => z.CountyCode).OnDelete(DeleteBehavior.Restrict);
            zone.HasOne(z => z.Township).WithMany().HasForeignKey(z => z.TownshipCode).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<ZoneVersion>(version =>
        {
            version.HasOne(v => v.Zone).WithMany(z => z.Versions).HasForeignKey(v => v.ZoneId).OnDelete(DeleteBehavior.Cascade);
            version.HasIndex(v => new { v.ZoneId, v.Number }).IsUnique();
            version.Property(v => v.RecordedAt).HasDefaultValueSql("now()");
        });
        model.Entity<ZoneEvent>(change =>
        {
            change.HasOne(e => e.Zone).WithMany(z => z.Events).HasForeignKey(e => e.ZoneId).OnDelete(DeleteBehavior.Cascade);
            change.Property(e => e.RecordedAt).HasDefaultValueSql("now()");
        });
        model.Entity<DeclaredVillage>(declared =>
        {
            declared.HasKey(d => new { d.ZoneId, d.VillageCode });
            declared.HasOne(d => d.Zone).WithMany(z => z.DeclaredVillages).HasForeignKey(d => d.ZoneId).OnDelete(DeleteBehavior.Cascade);
            declared.HasOne(d => d.Village).WithMany().HasForeignKey(d => d.VillageCode).OnDelete(DeleteBehavior.Restrict);
        });
    }

    static void Water(ModelBuilder model)
    {
        model.Entity<WaterScheme>().HasOne(s => s.County).WithMany().HasForeignKey(s => s.CountyCode).OnDelete(DeleteBehavior.Restrict);
        model.Entity<WaterNode>(node =>
        {
            node.HasOne(n => n.Scheme).WithMany(s => s.Nodes).HasForeignKey(n => n.SchemeId).OnDelete(DeleteBehavior.Cascade);
            node.HasOne(n => n.Village).WithMany().HasForeignKey(n => n.VillageCode).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<WaterPipe>(pipe =>
        {
            pipe.HasOne(p => p.Scheme).WithMany(s => s.Pipes).HasForeignKey(p => p.SchemeId).OnDelete(DeleteBehavior.Cascade);
            pipe.HasOne(p => p.FromNode).WithMany().HasForeignKey(p => p.FromNodeId).OnDelete(DeleteBehavior.Restrict);
            pipe.HasOne(p => p.ToNode).WithMany().HasForeignKey(p => p.ToNodeId).OnDelete(DeleteBehavior.Restrict);
            pipe.HasOne(p => p.Village).WithMany().HasForeignKey(p => p.VillageCode).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<WaterQualityTest>(test =>
        {
            test.HasOne(t => t.Scheme).WithMany(s => s.QualityTests).HasForeignKey(t => t.SchemeId).OnDelete(DeleteBehavior.Cascade);
            test.HasIndex(t => new { t.SchemeId, t.Month, t.SampleKind }).IsUnique();
        });
        model.Entity<Cistern>().HasOne(c => c.Village).WithMany().HasForeignKey(c => c.VillageCode).OnDelete(DeleteBehavior.Restrict);
        model.Entity<SupplyIncident>(incident =>
        {
            incident.HasOne(i => i.Village).WithMany().HasForeignKey(i => i.VillageCode).OnDelete(DeleteBehavior.Restrict);
            incident.HasOne(i => i.Scheme).WithMany().HasForeignKey(i => i.SchemeId).OnDelete(DeleteBehavior.Cascade);
        });
    }

    static void Projects(ModelBuilder model)
    {
        model.Entity<Project>(project =>
        {
            project.HasOne(p => p.County).WithMany().HasForeignKey(p => p.CountyCode).OnDelete(DeleteBehavior.Restrict);
            project.HasOne(p => p.Zone).WithMany(z => z.Projects).HasForeignKey(p => p.ZoneId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<ProjectSite>(site =>
        {
            site.HasOne(s => s.Project).WithMany(p => p.Sites).HasForeignKey(s => s.ProjectId).OnDelete(DeleteBehavior.Cascade);
            site.HasOne(s => s.Village).WithMany().HasForeignKey(s => s.VillageCode).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<ProjectFund>(fund =>
        {
            fund.HasOne(f => f.Project).WithMany(p => p.Funds).HasForeignKey(f => f.ProjectId).OnDelete(DeleteBehavior.Cascade);
            fund.HasIndex(f => new { f.ProjectId, f.Year, f.Source }).IsUnique();
        });
        model.Entity<ProgressReport>(report =>
        {
            report.HasOne(r => r.Project).WithMany(p => p.ProgressReports).HasForeignKey(r => r.ProjectId).OnDelete(DeleteBehavior.Cascade);
            report.HasIndex(r => new { r.ProjectId, r.Month }).IsUnique();
        });
        model.Entity<ProjectAsset>(asset =>
        {
            asset.HasOne(a => a.Project).WithMany(p => p.Assets).HasForeignKey(a => a.ProjectId).OnDelete(DeleteBehavior.Restrict);
            asset.HasOne(a => a.Village).WithMany().HasForeignKey(a => a.VillageCode).OnDelete(DeleteBehavior.Restrict);
        });
    }

    /// <summary>Refers to nothing: an entry outlives what it tells of.</summary>
    static void Audit(ModelBuilder model) => model.Entity<AuditEntry>(entry =>
    {
        entry.Property(e => e.Id).UseIdentityAlwaysColumn();
        entry.Property(e => e.At).HasDefaultValueSql("clock_timestamp()");
        entry.Property(e => e.Transaction).HasDefaultValueSql("(pg_current_xact_id()::text)::bigint");
        entry.HasIndex(e => e.At);
        entry.HasIndex(e => e.Transaction);
    });
}
